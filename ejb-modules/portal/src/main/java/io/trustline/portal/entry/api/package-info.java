/** An attempt to enter, or to prove oneself, as pages see it. Must not know tables, numbers in full or codes. */
package io.trustline.portal.entry.api;
