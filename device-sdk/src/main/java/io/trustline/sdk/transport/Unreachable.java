package io.trustline.sdk.transport;

/** No answer came in time; whether the request arrived is not known. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unreachable(String what, Throwable cause) {
        super(what, cause);
    }
}
