package io.trustline.sip.stack.wire.control;

/** The stack or the transport could not send it; the message holds no personal data. */
public final class WireTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WireTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
