/** The console's pages about trunks and calls. Must not know SIP, tables, or how a call is placed. */
package io.trustline.web.console.telephone;
