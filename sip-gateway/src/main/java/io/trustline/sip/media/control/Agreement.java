package io.trustline.sip.media.control;

/** What became of an SDP answer or offer. */
public sealed interface Agreement {

    /** Sound flows; {@code sdp} is our answer where one was asked for, else "". */
    record Agreed(String codec, int packetMillis, boolean encrypted, String sdp) implements Agreement {}

    /** No sound can flow. */
    record Disagreed(String reason) implements Agreement {}
}
