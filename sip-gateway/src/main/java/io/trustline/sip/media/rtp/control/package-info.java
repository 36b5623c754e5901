/** The packet path: RTP, RTCP, keys, ports, the sending and the receiving thread. Must not know SDP, SIP or calls. */
package io.trustline.sip.media.rtp.control;
