package io.trustline.kernel.vault;

/** A sealed value was changed, or stands where it does not belong. */
public class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SealBroken(String purpose, Throwable cause) {
        super("does not open: " + purpose, cause);
    }
}
