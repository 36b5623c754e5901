package io.trustline.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end, with nothing on its standard input. */
public final class Shell {

    /** How a command ended and what it said, both streams together. */
    public record Said(int exit, String text) {

        public Said wentWell() {
            if (exit != 0) {
                throw new AssertionError("exit " + exit + ": " + text);
            }
            return this;
        }
    }

    private Shell() {
    }

    public static Said run(String... command) {
        return run(Map.of(), Duration.ofMinutes(2), List.of(command));
    }

    public static Said run(Map<String, String> environment, Duration longest, List<String> command) {
        Path said = null;
        try {
            // Into a file, not a pipe: a server started in the background keeps a pipe open for ever.
            said = Files.createTempFile("trustline-said", ".txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            return await(builder.start(), longest, said);
        } catch (IOException broken) {
            throw new UncheckedIOException(String.join(" ", command), broken);
        } finally {
            delete(said);
        }
    }

    private static Said await(Process process, Duration longest, Path said) throws IOException {
        try {
            if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end after " + longest + ": " + Files.readString(said));
            }
            return new Said(process.exitValue(), Files.readString(said));
        } catch (InterruptedException stopping) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopping);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
