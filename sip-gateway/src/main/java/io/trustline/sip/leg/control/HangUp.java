package io.trustline.sip.leg.control;

/** Why we end a leg, for the Reason header (RFC 3326): a Q.850 cause and words. */
public record HangUp(int q850, String text) {

    public static final HangUp NORMAL = new HangUp(16, "Normal call clearing");
    /** We waited long enough. */
    public static final HangUp NO_ANSWER = new HangUp(19, "No answer from user");
    /** We are going away, or the line broke. */
    public static final HangUp OUT_OF_ORDER = new HangUp(27, "Destination out of order");
    /** Nothing was agreed about the sound. */
    public static final HangUp INCOMPATIBLE = new HangUp(88, "Incompatible destination");
}
