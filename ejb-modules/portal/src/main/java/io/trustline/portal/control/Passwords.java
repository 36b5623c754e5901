package io.trustline.portal.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.api.Password;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes passwords with Argon2id (RFC 9106), a few at a time: a flood waits its turn instead of eating the memory. */
@ApplicationScoped
public class Passwords {

    /** RFC 9106 §4: 128-bit salt, 256-bit tag. */
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 32;
    private static final Duration BUSY_FOR = Duration.ofSeconds(5);

    @Inject
    PortalSettings settings;
    @Inject
    RandomGenerator random;

    Semaphore hashers;
    private String decoy;

    @PostConstruct
    void prepare() {
        hashers = new Semaphore(settings.hashers(), true);
        decoy = hashNow(new Password("a password that nobody has"));
    }

    public Outcome<String> hash(Password password) {
        return inTurn(() -> hashNow(password));
    }

    public Outcome<Boolean> matches(Password password, String phc) {
        return inTurn(() -> matchesNow(password, PasswordHash.parse(phc)));
    }

    /** Costs what a real one costs, and matches nothing anybody types. */
    public String decoy() {
        return decoy;
    }

    /** Whether a stored hash was made under other parameters than today's. */
    public boolean isOutdated(String phc) {
        return !PasswordHash.parse(phc).hasParametersOf(PasswordHash.parse(decoy));
    }

    private <T> Outcome<T> inTurn(Supplier<T> work) {
        try {
            if (!hashers.tryAcquire(settings.hashingWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return Outcome.refused(new Refusal(ProblemType.TRY_AGAIN, BUSY_FOR));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Outcome.refused(new Refusal(ProblemType.TRY_AGAIN, BUSY_FOR));
        }
        try {
            return Outcome.granted(work.get());
        } finally {
            hashers.release();
        }
    }

    private String hashNow(Password password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var wanted = new PasswordHash(settings.argon2MemoryKib, settings.argon2Passes, settings.argon2Lanes, salt,
                new byte[DIGEST_BYTES]);
        return new PasswordHash(wanted.memoryKib(), wanted.passes(), wanted.lanes(), salt, argon2id(password, wanted))
                .phc();
    }

    private static boolean matchesNow(Password password, PasswordHash stored) {
        return MessageDigest.isEqual(argon2id(password, stored), stored.digest());
    }

    private static byte[] argon2id(Password password, PasswordHash form) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(form.memoryKib())
                .withIterations(form.passes()).withParallelism(form.lanes()).withSalt(form.salt()).build());
        var digest = new byte[form.digest().length];
        generator.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), digest);
        return digest;
    }
}
