/** The gateway's own keys, and what is sealed and digested with them. Must not know tables, calls or settings. */
package io.trustline.sip.vault.control;
