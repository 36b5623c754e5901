package io.trustline.sip.media.sdp.control;

/** A description that cannot be read, or out of which no sound can come; the message says why and quotes nothing. */
public class UnusableSdp extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnusableSdp(String reason) {
        super(reason, null, false, false);
    }

    public static void unless(boolean holds, String reason) {
        if (!holds) {
            throw new UnusableSdp(reason);
        }
    }
}
