/** SRTP and SRTCP (RFC 3711) with AES counter mode and HMAC-SHA1. Must not know sockets, SDP or calls. */
package io.trustline.sip.media.srtp.control;
