package io.trustline.sip.peers.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SIPp, playing a trunk or a telephone by a scenario of ours ({@code src/test/resources/sipp}). */
public final class Sipp implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(75);

    private static final Map<String, String> USUAL = Map.of("type", "8", "codec", "PCMA", "ptime", "20");

    /** What it shall play, where; changed copies, no setters. */
    public record Plan(String scenario, String address, int port, int calls, String transport, Map<String, String> fill,
            List<String> more, Duration longest, boolean quiet) {

        public Plan calls(int count) {
            return new Plan(scenario, address, port, count, transport, fill, more, longest, quiet);
        }

        /** {@code u1}, {@code t1}, {@code l1}: UDP, TCP, TLS. */
        public Plan transport(String way) {
            return new Plan(scenario, address, port, calls, way, fill, more, longest, quiet);
        }

        /** Replaces {@code ${name}} in the scenario. */
        public Plan fill(String name, String value) {
            var filled = new java.util.HashMap<>(fill);
            filled.put(name, value);
            return new Plan(scenario, address, port, calls, transport, filled, more, longest, quiet);
        }

        public Plan with(String... arguments) {
            var all = new ArrayList<>(more);
            all.addAll(List.of(arguments));
            return new Plan(scenario, address, port, calls, transport, fill, all, longest, quiet);
        }

        /** Sends back what it hears, so that the line counts as alive. */
        public Plan spoken() {
            return with("-rtp_echo");
        }

        /** For load: writes no messages down, and may take that long. */
        public Plan quiet(Duration most) {
            return new Plan(scenario, address, port, calls, transport, fill, more, most, true);
        }

        public Sipp start() {
            return new Sipp(this);
        }
    }

    private final Program program;
    private final Path folder;
    private final Plan plan;

    private Sipp(Plan plan) {
        this.plan = plan;
        folder = Workroom.folder("sipp-" + plan.scenario());
        var file = Workroom.fill("sipp/" + plan.scenario() + ".xml", folder.resolve("scenario.xml"), plan.fill());
        program = Program.start(folder, command(file));
        Await.until("SIPp listens with " + plan.scenario(), () -> {
            if (!program.isAlive()) {
                throw new AssertionError("SIPp ended at once: " + program.said() + errors());
            }
            return Network.isTaken(plan.address(), plan.port());
        });
    }

    public static Plan plays(String scenario, String address) {
        return plays(scenario, address, Network.freePort(address));
    }

    public static Plan plays(String scenario, String address, int port) {
        return new Plan(scenario, address, port, 1, "u1", USUAL, List.of(), LONGEST, false);
    }

    public int port() {
        return plan.port();
    }

    /** Every call went as written, or the test fails with what SIPp saw. */
    public void awaitSuccess() {
        int exit = program.awaitEnd(plan.longest());
        if (exit != 0) {
            throw new AssertionError(
                    "SIPp " + plan.scenario() + ": exit " + exit + "\n" + errors() + "\n" + messages());
        }
    }

    /** All messages, both directions. */
    public String messages() {
        return written("messages");
    }

    /** What {@code <log>} wrote. */
    public String log() {
        return written("logs");
    }

    public String errors() {
        return written("errors");
    }

    public void awaitMessage(String words) {
        Await.until("SIPp " + plan.scenario() + " sees \"" + words + "\"", () -> messages().contains(words));
    }

    @Override
    public void close() {
        program.close();
    }

    private String written(String kind) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("_" + kind + ".log")).map(Workroom::read)
                    .reduce("", String::concat);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private List<String> command(Path file) {
        var media = Network.freePort(plan.address());
        var command = new ArrayList<>(List.of("sipp", "-sf", file.toString(), "-i", plan.address(), "-p",
                String.valueOf(plan.port()), "-mi", plan.address(), "-mp", String.valueOf(media), "-m",
                String.valueOf(plan.calls()), "-t", plan.transport(), "-nostdin", "-timeout",
                String.valueOf(plan.longest().toSeconds()), "-timeout_error", "-trace_err"));
        if (!plan.quiet()) {
            command.addAll(List.of("-trace_msg", "-trace_logs"));
        }
        command.addAll(plan.more());
        return command;
    }
}
