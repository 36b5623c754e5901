package io.trustline.sip.peers.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Folders for what strangers write, kept after the test for whoever must find out why it failed. */
final class Workroom {

    private static final Path ROOT = Path.of("target", "peers").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Workroom() {
    }

    static Path folder(String name) {
        try {
            var number = "%d-%03d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
            return Files.createDirectories(ROOT.resolve(number + "-" + name));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A file of the test's resources, with {@code ${name}} filled in. */
    static Path fill(String resource, Path target, java.util.Map<String, String> values) {
        try (var in = Workroom.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new AssertionError("no such resource: " + resource);
            }
            var text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            for (var value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            return Files.writeString(target, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1) : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
