import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the programs here share. */
final class Loads {

    private Loads() {
    }

    /** A line for each call would be most of the work. */
    static void quiet() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    /** Until that moment of {@code System.nanoTime()}. */
    static void waitUntil(long moment) {
        for (long rest = moment - System.nanoTime(); rest > 0; rest = moment - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }

    static String percentiles(long[] nanos) {
        Arrays.sort(nanos);
        return String.format("p50 %.1f ms, p99 %.1f ms, most %.1f ms (%d calls)", at(nanos, 50), at(nanos, 99),
                at(nanos, 100), nanos.length);
    }

    private static double at(long[] sorted, int percent) {
        int index = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
