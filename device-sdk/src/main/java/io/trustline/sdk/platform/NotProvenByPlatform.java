package io.trustline.sdk.platform;

/** An answer did not prove that it is the platform's; nothing of it was taken, the former state is kept (KEY-6). */
public final class NotProvenByPlatform extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotProvenByPlatform(String what) {
        super(what);
    }
}
