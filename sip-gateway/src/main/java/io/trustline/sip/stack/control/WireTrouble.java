package io.trustline.sip.stack.control;

/** The stack or the transport could not send it; the message holds no personal data. */
final class WireTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WireTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
