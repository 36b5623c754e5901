package io.trustline.sip.media.sdp.control;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the other side says about its sound. {@code formats} are the payload types in its order, {@code encodings} what
 * they mean ({@code PCMA/8000}); {@code packetMillis} is what it wishes to receive; {@code mediaLines} are all its m=
 * lines without their formats, of which ours is number {@code audioLine}.
 */
public record Description(InetSocketAddress rtp, InetSocketAddress rtcp, List<Integer> formats,
        Map<Integer, String> encodings, int packetMillis, Direction direction, boolean secure, List<Crypto> cryptos,
        List<String> mediaLines, int audioLine) {

    private static final String EVENTS = "telephone-event/8000";

    /** The first of its formats that has this encoding. */
    public Optional<Integer> format(String encoding) {
        return formats.stream().filter(format -> encoding.equalsIgnoreCase(encodings.get(format))).findFirst();
    }

    /** The payload type of keys (RFC 4733), if it sends any. */
    public Optional<Integer> events() {
        return format(EVENTS);
    }
}
