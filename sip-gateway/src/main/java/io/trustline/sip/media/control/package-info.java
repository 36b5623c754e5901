/** Sound: SDP, RTP, RTCP, SRTP, keys. Must not know SIP, trunks, or what the sound means. */
package io.trustline.sip.media.control;
