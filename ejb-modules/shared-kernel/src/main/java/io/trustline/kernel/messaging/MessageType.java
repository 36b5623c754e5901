package io.trustline.kernel.messaging;

/** Names a message and the version of its form, for example {@code portal.customer-acted} 1. */
public record MessageType(String name, int version) {

    public MessageType {
        if (name.isBlank() || version < 1) {
            throw new IllegalArgumentException("not a message type: " + name + " " + version);
        }
    }
}
