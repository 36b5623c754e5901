/** What a telephone sends and hears: SDP, RTP, G.711, keys. Must not know SIP, nor the gateway's own media. */
package io.trustline.simulators.phone.sound;
