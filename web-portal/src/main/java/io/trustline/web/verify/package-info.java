/**
 * The pages on which people prove who they are, and what moves on them. Must not know tables, codes or how calls are
 * made.
 */
package io.trustline.web.verify;
