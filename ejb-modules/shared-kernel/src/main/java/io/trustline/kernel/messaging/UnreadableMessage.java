package io.trustline.kernel.messaging;

/** A message of unknown type, version or form: delivered again, then set aside in the dead-letter queue. */
public class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableMessage(String reason) {
        super(reason);
    }

    public UnreadableMessage(String reason, Throwable cause) {
        super(reason, cause);
    }
}
