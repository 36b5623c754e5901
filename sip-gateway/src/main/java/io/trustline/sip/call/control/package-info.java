/** Calls: one actor each, its states and times, and the journal. Must not know javax.sip, sockets or transactions. */
package io.trustline.sip.call.control;
