package io.trustline.sip.media.rtp.control;

import io.trustline.sip.media.srtp.control.Opening;
import java.net.InetAddress;
import java.util.Set;

/** What the other side agreed to send, and from where; {@code sends} is false while it may be silent. */
public record Expected(InetAddress from, Set<Integer> sound, Set<Integer> events, boolean sends,
        Opening opening) {

    public Expected {
        sound = Set.copyOf(sound);
        events = Set.copyOf(events);
    }
}
