package io.trustline.sip.media.rtp.control;

import io.trustline.sip.media.srtp.control.Sealing;
import io.trustline.sip.speech.control.Law;
import java.net.InetSocketAddress;

/** Where a line's packets go and what they are; {@code sends} is false while the other side holds the call. */
public record Route(InetSocketAddress rtp, InetSocketAddress rtcp, Law law, int payloadType, int packetMillis,
        boolean sends, Sealing sealing) {

    int packetSamples() {
        return packetMillis * 8;
    }
}
