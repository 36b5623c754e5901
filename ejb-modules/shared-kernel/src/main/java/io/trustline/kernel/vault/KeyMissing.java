package io.trustline.kernel.vault;

/** Nobody gave us the key, or not the one under which something is sealed. */
public class KeyMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyMissing(String reason) {
        super(reason);
    }
}
