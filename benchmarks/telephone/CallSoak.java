import io.trustline.sip.peers.harness.Leftovers;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.Sipp;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.PlacedCall;
import io.trustline.sip.peers.house.TrunkBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Calls for a long time and looks whether anything grows: eight of ten calls are heard to their end, one is
 * engaged, one is hung up early. Arguments: minutes, calls a second, file for the samples, folder for the tables.
 */
final class CallSoak {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int SAMPLE_SECONDS = 30;
    /** The first minutes load classes, compile, and fill what is kept. */
    private static final int WARM_UP_SAMPLES = 6;

    private record Sample(long second, int begun, int live, long residentKb, long heapKb, int threads, int ports,
            long files, int reports, double load) {

        private static final String HEADER =
                "second,begun,live,resident_kb,heap_kb,threads,udp_ports,files,reports,load";

        private String line() {
            return second + "," + begun + "," + live + "," + residentKb + "," + heapKb + "," + threads + ","
                    + ports + "," + files + "," + reports + "," + load;
        }
    }

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final ArrayDeque<PlacedCall> open = new ArrayDeque<>();
    private final List<Sample> samples = new ArrayList<>();
    private int begun;

    private CallSoak() {
    }

    public static void main(String[] arguments) throws IOException {
        Loads.quiet();
        boolean flat = new CallSoak().run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]),
                Path.of(arguments[2]), Path.of(arguments[3]));
        System.exit(flat ? 0 : 1);
    }

    private boolean run(int minutes, int rate, Path samplesFile, Path tables) throws IOException {
        var patience = Duration.ofMinutes(minutes + 5);
        try (var answers = phone("answer", Network.TRUNK, patience).with("-rtp_echo").start();
                var busy = phone("refuse", Network.SECOND_TRUNK, patience).fill("status", "486 Busy Here")
                        .fill("header", "Reason: Q.850;cause=17").start();
                var leaves = phone("hang-up", Network.PHONE, patience).fill("listen", "4000").with("-rtp_echo").start();
                var gateway = Gateway.over(TrunkBook.weighing("answers", Network.TRUNK, answers.port(), 8),
                        TrunkBook.weighing("busy", Network.SECOND_TRUNK, busy.port(), 1),
                        TrunkBook.weighing("leaves", Network.PHONE, leaves.port(), 1))
                        .keepsTablesAt("jdbc:h2:file:" + tables.toAbsolutePath() + "/soak;MODE=PostgreSQL;"
                                + "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;CACHE_SIZE=16384")
                        .start();
                var csv = new PrintWriter(Files.newBufferedWriter(samplesFile), true)) {
            csv.println(Sample.HEADER);
            call(gateway, minutes * 60, rate, csv);
            gateway.awaitAllGivenBack();
            clearUp();
            sample(gateway, minutes * 60L, csv);
            return judge(minutes, rate);
        }
    }

    private void call(Gateway gateway, int seconds, int rate, PrintWriter csv) {
        long start = System.nanoTime();
        for (int second = 0; second < seconds; second++) {
            for (int call = 0; call < rate; call++) {
                Loads.waitUntil(start + second * SECOND + call * SECOND / rate);
                open.add(gateway.call("%06d".formatted(begun++ % 1_000_000)));
            }
            clearUp();
            if (second % SAMPLE_SECONDS == SAMPLE_SECONDS - 1) {
                sample(gateway, second + 1, csv);
            }
        }
    }

    private void clearUp() {
        open.removeIf(call -> {
            if (call.isOver()) {
                outcomes.merge(call.outcome().label(), 1, Integer::sum);
            }
            return call.isOver();
        });
    }

    private void sample(Gateway gateway, long second, PrintWriter csv) {
        ManagementFactory.getMemoryMXBean().gc();
        var now = Leftovers.now();
        var sample = new Sample(second, begun, gateway.liveCalls(), residentKb(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024, now.threads().size(),
                now.udpPorts().size(), now.files(), gateway.reportsWaiting(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        samples.add(sample);
        csv.println(sample.line());
    }

    private boolean judge(int minutes, int rate) {
        var last = samples.get(samples.size() - 1);
        System.out.printf("%d minutes at %d calls/s: %d calls, %s%n", minutes, rate, begun, outcomes);
        System.out.printf("at the end, no call left: %d threads, %d UDP ports, %d files, heap %d kB%n", last.threads(),
                last.ports(), last.files(), last.heapKb());
        var steady = samples.subList(Math.min(WARM_UP_SAMPLES, samples.size() / 2), samples.size() - 1);
        int third = Math.max(1, steady.size() / 3);
        var early = steady.subList(0, third);
        var late = steady.subList(steady.size() - third, steady.size());
        boolean flat = isFlat("resident memory, kB", early, late, Sample::residentKb, 0.10)
                & isFlat("heap after collection, kB", early, late, Sample::heapKb, 0.10)
                & isFlat("threads", early, late, Sample::threads, 0.05)
                & isFlat("UDP ports", early, late, Sample::ports, 0.15)
                & isFlat("file handles", early, late, Sample::files, 0.15);
        System.out.println(flat ? "flat" : "NOT flat");
        return flat;
    }

    private interface Figure {
        long of(Sample sample);
    }

    private static boolean isFlat(String name, List<Sample> early, List<Sample> late, Figure figure, double growth) {
        double before = early.stream().mapToLong(figure::of).average().orElse(0);
        double after = late.stream().mapToLong(figure::of).average().orElse(0);
        System.out.printf("%s: first third %.0f, last third %.0f%n", name, before, after);
        return after <= before * (1 + growth);
    }

    private static long residentKb() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.split("\\s+")[1]))
                    .findFirst().orElse(0);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Sipp.Plan phone(String scenario, String address, Duration patience) {
        return Sipp.plays(scenario, address).calls(Integer.MAX_VALUE).quiet(patience).with("-l", "100000");
    }
}
