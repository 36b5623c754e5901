import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The bare rate of Argon2id with the product's default parameters, on so many threads: the ceiling of sign-ins. */
public final class Argon2Rate {

    private Argon2Rate() {
    }

    public static void main(String[] args) throws InterruptedException {
        int threads = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        rate(threads, 5);
        System.out.printf("bare Argon2id (m=19456, t=2, p=1) on %d threads for %d s: %.1f/s%n", threads, seconds,
                rate(threads, seconds));
    }

    private static double rate(int threads, int seconds) throws InterruptedException {
        var done = new LongAdder();
        var pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        for (int i = 0; i < threads; i++) {
            pool.execute(() -> {
                while (System.nanoTime() < end) {
                    hash();
                    done.increment();
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
        return done.sum() * 1e9 / (System.nanoTime() - start);
    }

    private static void hash() {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(19456).withIterations(2)
                .withParallelism(1).withSalt("sixteen byte salt".getBytes(StandardCharsets.UTF_8)).build());
        generator.generateBytes("correct horse battery".getBytes(StandardCharsets.UTF_8), new byte[32]);
    }
}
