/** What others see of a code that is on its way to somebody. Must not know tables, keys or who asks. */
package io.trustline.portal.verification.api;
