package io.trustline.simulators.phone.call;

/** The line did not do what it was told. */
public final class LineBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LineBroken(String what, Throwable why) {
        super(what, why);
    }
}
