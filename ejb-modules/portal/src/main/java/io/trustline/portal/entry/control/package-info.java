/** Attempts: whose, how far, what they want next. Must not know transactions, pages or how a code is called. */
package io.trustline.portal.entry.control;
