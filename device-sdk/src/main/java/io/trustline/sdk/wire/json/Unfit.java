package io.trustline.sdk.wire.json;

/** A value that does not have the form that was asked for; names the member, never the value. */
public final class Unfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public Unfit(String what) {
        super(what);
    }

    /** Happens for every bad message, so it costs nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
