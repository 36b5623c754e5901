package io.trustline.webapi.gateway;

import static io.trustline.webapi.edge.EdgeLog.LOG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;

/**
 * What a file says, read again when it changes. Content that cannot be used leaves the former in force: a slip of an
 * operator must not cut off every device.
 */
final class WatchedFile<T> {

    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final long LARGEST = 1024 * 1024;

    private final Path path;
    private final Function<byte[], T> parser;
    private final Clock clock;
    private volatile T content;
    private volatile long nextLook;
    private String stamp;

    WatchedFile(Path path, Function<byte[], T> parser, Clock clock) {
        this.path = path;
        this.parser = parser;
        this.clock = clock;
        try {
            stamp = stamp();
            content = read();
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalStateException("cannot use " + path + ": " + reason(unusable), unusable);
        }
        nextLook = clock.millis() + LOOK_EVERY_MILLIS;
    }

    T content() {
        if (clock.millis() >= nextLook) {
            look();
        }
        return content;
    }

    private synchronized void look() {
        nextLook = clock.millis() + LOOK_EVERY_MILLIS;
        try {
            var now = stamp();
            if (!now.equals(stamp)) {
                stamp = now;
                content = read();
                LOG.gatewayFileRead(path.toString());
            }
        } catch (IOException | IllegalArgumentException unusable) {
            LOG.gatewayFileUnusable(path.toString(), reason(unusable));
        }
    }

    private String stamp() throws IOException {
        return Files.getLastModifiedTime(path) + " " + Files.size(path);
    }

    private T read() throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new IllegalArgumentException("it is too large");
        }
        return parser.apply(Files.readAllBytes(path));
    }

    /** The kind and, where it is our own, the words: a library's words might quote a secret. */
    private static String reason(Exception unusable) {
        return unusable.getClass() == IllegalArgumentException.class
                ? unusable.getMessage()
                : unusable.getClass().getSimpleName();
    }
}
