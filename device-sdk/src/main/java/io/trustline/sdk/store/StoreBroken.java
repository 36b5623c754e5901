package io.trustline.sdk.store;

/** The sealed store cannot be used: it was changed, its key is another one, it is in use, or the disk fails. */
public final class StoreBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
