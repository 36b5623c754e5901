package io.trustline.device.vault.control;

/** A value is sealed under a master key that nobody gave us, or there is none at all. */
public class MasterKeyMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MasterKeyMissing(String reason) {
        super(reason);
    }
}
