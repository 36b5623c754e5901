/** Trunks: what they are, how they are, and which one carries a call. Must not know javax.sip, calls or media. */
package io.trustline.sip.trunk.control;
