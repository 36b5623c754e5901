package io.trustline.sip.speech.control;

/** What our own ear heard in what went out. {@code nothing to prove} is a match too. */
public record Proof(boolean matches, int timesHeard) {

    /** For speech without a code. */
    public static final Proof NOTHING = new Proof(true, 0);
}
