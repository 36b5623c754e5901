import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.trustline.sdk.wire.jose.Sealer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;

/**
 * Loads the device trust of a Trustline on this machine, over HTTPS that stays open:
 *   DeviceLoad negotiate BASE HOME PID KEY THREADS SECONDS   key negotiations; KEY is RSA, P-256 or X25519
 *   DeviceLoad access    BASE HOME PID DEVICES THREADS SECONDS   access authentications as fast as they go,
 *                                                                 then their latency at half that rate
 * What the server spends is read from /proc: "per core" means per second of the server's processor time, without that of
 * its just-in-time compiler.
 */
public final class DeviceLoad {

    /** One request of a kind: says what status came. */
    private interface Act {
        int run(Line line, int number) throws IOException;
    }

    private final URI platform;
    private final SSLContext trust;
    private final Operator operator;
    private final Path process;
    private final String run = Long.toString(System.currentTimeMillis() / 1000, 36);
    private final long numbers = System.currentTimeMillis() / 1000 % 900 * 1_000_000;
    private final ConcurrentHashMap<Integer, LongAdder> refusals = new ConcurrentHashMap<>();

    private DeviceLoad(String base, Path home, String pid) throws Exception {
        this.platform = URI.create(base);
        this.trust = Line.trust(home);
        this.operator = Operator.of(home);
        this.process = Path.of("/proc", pid);
    }

    public static void main(String[] args) throws Exception {
        var load = new DeviceLoad(args[1], Path.of(args[2]), args[3]);
        int threads = Integer.parseInt(args[5]);
        int seconds = Integer.parseInt(args[6]);
        switch (args[0]) {
            case "negotiate" -> load.negotiate(args[4], threads, seconds);
            case "access" -> load.access(Integer.parseInt(args[4]), threads, seconds);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private void negotiate(String kind, int threads, int seconds) throws Exception {
        var key = key(kind);
        var first = meters(key, 4000, 0);
        double rate = full("warm-up", threads, 10, first.size(),
                (line, number) -> first.get(number).initialise(line, operator).status());
        var next = meters(key, (int) (rate * 1.5 * seconds) + 1000, first.size());
        full("key negotiations, " + kind, threads, seconds, next.size(),
                (line, number) -> next.get(number).initialise(line, operator).status());
    }

    private void access(int devices, int threads, int seconds) throws Exception {
        var meters = meters(key("P-256"), devices, 0);
        full("devices made ready", threads, 600, devices, (line, number) -> ready(meters.get(number), line));
        Act act = (line, number) -> meters.get(number % devices).access(line, operator);
        full("warm-up", threads, 15, Integer.MAX_VALUE, act);
        double rate = full("access authentications", threads, seconds, Integer.MAX_VALUE, act);
        paced("access at half load", threads * 4, seconds, rate / 2, act);
    }

    private int ready(Meter meter, Line line) throws IOException {
        var answer = meter.initialise(line, operator);
        if (answer.status() != 200) {
            return answer.status();
        }
        meter.take(answer.body());
        return meter.access(line, operator);
    }

    private List<Meter> meters(JWK key, int count, int from) {
        var platformKey = Sealer.to(key);
        var meters = new ArrayList<Meter>();
        for (int number = from; number < from + count; number++) {
            meters.add(new Meter("bench-" + run + "-" + number, "+8617" + (100_000_000L + (numbers + number) % 900_000_000L),
                    platformKey, key.getKeyID()));
        }
        return meters;
    }

    private JWK key(String kind) throws Exception {
        try (var line = new Line(platform, trust)) {
            var set = JWKSet.parse(line.get("/api/device/v1/keys").body());
            return set.getKeys().stream().filter(key -> key.toJSONObject().getOrDefault("crv", "RSA").equals(kind))
                    .findFirst().orElseThrow();
        }
    }

    /** As fast as it goes; the rate. */
    private double full(String name, int threads, int seconds, int most, Act act) throws Exception {
        var next = new AtomicInteger();
        var done = new LongAdder();
        refusals.clear();
        double before = processorSeconds();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        each(threads, line -> {
            int number = next.getAndIncrement();
            boolean more = number < most && System.nanoTime() < end;
            if (more) {
                count(act.run(line, number), done);
            }
            return more;
        });
        double took = (System.nanoTime() - start) / 1e9;
        double processor = processorSeconds() - before;
        System.out.printf("%s: %d in %.1f s with %d connections = %.0f/s; server %.3f ms each = %.0f/s per core%s%n",
                name, done.sum(), took, threads, done.sum() / took, processor * 1000 / done.sum(),
                done.sum() / processor, refusals.isEmpty() ? "" : "; other answers " + refusals);
        return done.sum() / took;
    }

    private void paced(String name, int threads, int seconds, double rate, Act act) throws Exception {
        var nanos = new long[(int) (rate * seconds)];
        var next = new AtomicInteger();
        var done = new LongAdder();
        refusals.clear();
        long start = System.nanoTime();
        each(threads, line -> {
            int number = next.getAndIncrement();
            if (number >= nanos.length) {
                return false;
            }
            long due = start + (long) (number * 1e9 / rate);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            count(act.run(line, number), done);
            nanos[number] = System.nanoTime() - due;
            return true;
        });
        Arrays.sort(nanos);
        System.out.printf("%s, %.0f/s for %d s: p50 %.2f ms, p99 %.2f ms, worst %.1f ms%s%n", name, rate, seconds,
                nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6, refusals.isEmpty() ? "" : "; other answers " + refusals);
    }

    private void count(int status, LongAdder done) {
        if (status == 200) {
            done.increment();
        } else {
            refusals.computeIfAbsent(status, any -> new LongAdder()).increment();
        }
    }

    /** What a thread does on its connection, until it says that this was the last. */
    private interface Turn {
        boolean take(Line line) throws IOException;
    }

    private void each(int threads, Turn turn) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        var ends = new ArrayList<java.util.concurrent.Future<?>>();
        for (int i = 0; i < threads; i++) {
            ends.add(pool.submit(() -> {
                try (var line = new Line(platform, trust)) {
                    while (turn.take(line)) {
                        Thread.onSpinWait();
                    }
                }
                return null;
            }));
        }
        for (var end : ends) {
            end.get();
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
    }

    /** User and system time of the server, without its just-in-time compiler, which has done its work after minutes. */
    private double processorSeconds() throws IOException {
        double seconds = seconds(process.resolve("stat"));
        try (var tasks = Files.newDirectoryStream(process.resolve("task"))) {
            for (var task : tasks) {
                if (Files.readString(task.resolve("comm")).matches("C[12] Comp.*\\s*")) {
                    seconds -= seconds(task.resolve("stat"));
                }
            }
        }
        return seconds;
    }

    /** proc(5): fields 14 and 15, in hundredths. */
    private static double seconds(Path stat) throws IOException {
        var fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }
}
