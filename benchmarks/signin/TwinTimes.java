import java.util.Arrays;
import java.util.Collections;
import java.util.Random;

/**
 * Whether the time of an answer tells a name that somebody has from one that nobody has: both in turn, in random order,
 * n times each; compared by Mann-Whitney's U (as z) and by Welch's t over what lies below the 95th percentile.
 *   TwinTimes BASE NAME N signin|recover
 */
public final class TwinTimes {

    private static final int WARM_UP = 200;

    public static void main(String[] args) throws Exception {
        int n = Integer.parseInt(args[2]);
        var known = new double[n];
        var unknown = new double[n];
        run(args, known, unknown, Math.min(WARM_UP, n));
        run(args, known, unknown, n);
        report(args[3], known, unknown);
    }

    private static void run(String[] args, double[] known, double[] unknown, int n) throws Exception {
        var order = new Random(42);
        for (int i = 0; i < n; i++) {
            var stranger = "stranger-" + Integer.toHexString(order.nextInt() | 0x1000_0000);
            if (order.nextBoolean()) {
                known[i] = time(args, args[1]);
                unknown[i] = time(args, stranger);
            } else {
                unknown[i] = time(args, stranger);
                known[i] = time(args, args[1]);
            }
        }
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
