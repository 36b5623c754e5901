package io.trustline.sdk.transport;

import java.time.Duration;

/** How long to wait for a connection, and for the whole answer. */
public record Deadlines(Duration connect, Duration answer) {

    public static final Deadlines USUAL = new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(20));
}
