/** HTTP Digest as SIP uses it (RFC 7616, RFC 8760). Must not know trunks, javax.sip or the wire. */
package io.trustline.sip.digest.control;
