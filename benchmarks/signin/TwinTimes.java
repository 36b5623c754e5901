import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Whether the time of an answer tells a name that somebody has from one that nobody has, n times each, in random order:
 * each wish is the one or the other by a coin of its own, so that what a wish leaves behind to be done (a call) falls on
 * both alike. Compared by Mann-Whitney's U (as z) and by Welch's t over what lies below the 95th percentile.
 *   TwinTimes BASE NAME N signin|recover CLIENTS
 */
public final class TwinTimes {

    private static final int WARM_UP = 500;

    private final String[] args;
    private final List<Double> known = new ArrayList<>();
    private final List<Double> unknown = new ArrayList<>();

    private TwinTimes(String[] args) {
        this.args = args;
    }

    public static void main(String[] args) throws Exception {
        int n = Integer.parseInt(args[2]);
        int clients = Integer.parseInt(args[4]);
        all(args, Math.min(WARM_UP, n), clients);
        var timed = all(args, n, clients);
        report(args[3], joined(timed.stream().map(one -> one.known)), joined(timed.stream().map(one -> one.unknown)));
    }

    private static List<TwinTimes> all(String[] args, int n, int clients) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        var all = new ArrayList<Callable<TwinTimes>>();
        for (int i = 0; i < clients; i++) {
            int client = i;
            all.add(() -> new TwinTimes(args).run((n + clients - 1) / clients, new Random(42 + client)));
        }
        var timed = new ArrayList<TwinTimes>();
        for (var one : pool.invokeAll(all)) {
            timed.add(one.get());
        }
        pool.shutdown();
        return timed;
    }

    private TwinTimes run(int n, Random order) throws Exception {
        while (known.size() < n || unknown.size() < n) {
            boolean mine = order.nextBoolean();
            var stranger = "stranger-" + Integer.toHexString(order.nextInt() | 0x1000_0000);
            double millis = time(args, mine ? args[1] : stranger);
            var kept = mine ? known : unknown;
            if (kept.size() < n) {
                kept.add(millis);
            }
        }
        return this;
    }

    private static double[] joined(Stream<List<Double>> parts) {
        return parts.flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    }

    private static double time(String[] args, String name) throws Exception {
        var browser = new Browser(args[0]);
        boolean signIn = args[3].equals("signin");
        var path = signIn ? "/sign-in" : "/recover";
        var id = signIn ? "signIn" : "recover";
        var fields = browser.form(browser.get(path), id);
        fields.put(id + ":name", name);
        fields.put(id + ":submit", id + ":submit");
        if (signIn) {
            fields.put("signIn:password", "wrong horse battery");
        }
        long begun = System.nanoTime();
        int status = browser.post(path, fields).statusCode();
        double millis = (System.nanoTime() - begun) / 1e6;
        if (status == 429 || status >= 500) {
            throw new IllegalStateException(path + " answered " + status);
        }
        return millis;
    }

    private static void report(String what, double[] known, double[] unknown) {
        System.out.printf("%s, %d each: median %.3f / %.3f ms, p90 %.3f / %.3f ms (known / unknown)%n", what, known.length,
                at(known, 0.5), at(unknown, 0.5), at(known, 0.9), at(unknown, 0.9));
        System.out.printf("Mann-Whitney z %.2f, Welch t below p95 %.2f (beyond 4.5 they can be told apart)%n",
                mannWhitney(known, unknown), welch(cropped(known), cropped(unknown)));
    }

    private static double at(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static double[] cropped(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.copyOf(sorted, (int) (sorted.length * 0.95));
    }

    private static double mannWhitney(double[] one, double[] other) {
        var all = new double[one.length + other.length][];
        for (int i = 0; i < one.length; i++) {
            all[i] = new double[]{one[i], 0};
        }
        for (int i = 0; i < other.length; i++) {
            all[one.length + i] = new double[]{other[i], 1};
        }
        var list = Arrays.asList(all);
        Collections.sort(list, (left, right) -> Double.compare(left[0], right[0]));
        double ranks = 0;
        for (int i = 0; i < all.length; i++) {
            ranks += all[i][1] == 0 ? i + 1 : 0;
        }
        double n = one.length;
        double m = other.length;
        double u = ranks - n * (n + 1) / 2;
        return (u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    }

    private static double welch(double[] one, double[] other) {
        return (mean(one) - mean(other)) / Math.sqrt(variance(one) / one.length + variance(other) / other.length);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1);
    }
}
