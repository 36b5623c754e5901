package io.trustline.simulators.phone.call;

/** Who picks up, as far as the caller is told. */
public enum Answering {
    PERSON,
    /** A machine that takes messages, RFC 3840. */
    MACHINE,
    /** Another telephone than the one that was called. */
    ELSEWHERE
}
