/** The gateway's doors, its command and its events. Must not know SIP, RTP, tables or trunks' passwords. */
package io.trustline.sip.api;
