package io.trustline.device.vault.control;

/** A sealed value was changed, moved to another row or sealed for something else. */
public class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SealBroken(String purpose, Throwable cause) {
        super("the seal does not hold: " + purpose, cause);
    }
}
