package io.trustline.sip.peers.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A program of somebody else while it runs; none outlives the tests. */
public final class Program implements AutoCloseable {

    private static final Set<Process> LIVING = ConcurrentHashMap.newKeySet();
    private static final long POLITE_SECONDS = 3;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LIVING.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final Path said;
    private final String name;

    private Program(Process process, Path said, String name) {
        this.process = process;
        this.said = said;
        this.name = name;
        LIVING.add(process);
        process.onExit().thenAccept(LIVING::remove);
    }

    /** Starts it in that folder, where {@code said.txt} takes both its streams. */
    public static Program start(Path folder, List<String> command) {
        var said = folder.resolve("said.txt");
        try {
            var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(said.toFile()).start();
            return new Program(process, said, Path.of(command.get(0)).getFileName().toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Runs it to its end and returns what it said. */
    public static String run(Path folder, List<String> command) {
        try (var program = start(folder, command)) {
            int exit = program.awaitEnd(Duration.ofSeconds(60));
            if (exit != 0) {
                throw new AssertionError(String.join(" ", command) + ": exit " + exit + "\n" + program.said());
            }
            return program.said();
        }
    }

    public String said() {
        return Workroom.read(said);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void awaitSaid(String words) {
        Await.until(name + " says \"" + words + "\"", () -> {
            if (!isAlive() && !said().contains(words)) {
                throw new AssertionError(name + " ended too early: " + said());
            }
            return said().contains(words);
        });
    }

    /** Its exit code. */
    public int awaitEnd(Duration longest) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(name + " did not end within " + longest + ":\n" + said());
            }
            return process.exitValue();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopping);
        }
    }

    /** A line on its standard input. */
    public void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(name + " does not listen: " + said(), gone);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(POLITE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopping) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
