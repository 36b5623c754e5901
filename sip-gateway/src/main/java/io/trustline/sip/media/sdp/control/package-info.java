/** Session descriptions (RFC 4566, RFC 3264, RFC 4568) of one audio stream. Must not know sockets, SIP or speech. */
package io.trustline.sip.media.sdp.control;
