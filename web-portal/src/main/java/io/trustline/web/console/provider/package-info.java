/** The operators' pages about companies. Must not know tables or how keys are kept. */
package io.trustline.web.console.provider;
