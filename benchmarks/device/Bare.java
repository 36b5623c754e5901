import bare.PrivateKey;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * The operations of PrivateKey by processor time instead of the clock on the wall: for a machine that others use too,
 * where JMH counts what they take away.
 */
public final class Bare {

    private Bare() {
    }

    public static void main(String[] args) throws Exception {
        var key = new PrivateKey();
        key.make();
        rate("bare RSA-3072 OAEP", key::rsa3072Oaep);
        rate("bare P-256", key::p256);
        rate("bare X25519", key::x25519);
    }

    private static void rate(String name, Callable<byte[]> operation) throws Exception {
        count(operation, 3);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long done = count(operation, 6);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf("%s: %.3f ms each = %.0f/s per core%n", name, seconds * 1000 / done, done / seconds);
    }

    private static long count(Callable<byte[]> operation, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long done = 0;
        for (; System.nanoTime() < end; done++) {
            operation.call();
        }
        return done;
    }
}
