package io.trustline.portal.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.Password;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes passwords with Argon2id (RFC 9106), a few at a time. */
@ApplicationScoped
public class Passwords {

    /** RFC 9106 §4: 128-bit salt, 256-bit tag. */
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 32;
    /** Address and input blocks that Argon2id takes from the pool beside its memory, for each lane. */
    private static final int SPARE_BLOCKS = 4;

    @Inject
    PortalSettings settings;
    @Inject
    RandomGenerator random;

    Workbenches benches;
    private String decoy;

    @PostConstruct
    void prepare() {
        int blocks = settings.argon2MemoryKib + SPARE_BLOCKS * settings.argon2Lanes;
        benches = new Workbenches(settings.hashers(), blocks, settings.hashingWait);
        decoy = hash(new Password("a password that nobody has")).fold(hash -> hash, busy -> {
            throw new IllegalStateException("no workbench at start-up");
        });
    }

    public Outcome<String> hash(Password password) {
        return benches.atOne(bench -> hash(password, bench));
    }

    public Outcome<Boolean> matches(Password password, String phc) {
        var stored = PasswordHash.parse(phc);
        return benches.atOne(bench -> MessageDigest.isEqual(argon2id(password, stored, bench), stored.digest()));
    }

    /** Costs what a real one costs, and matches nothing anybody types. */
    public String decoy() {
        return decoy;
    }

    /** Whether a stored hash was made under other parameters than today's. */
    public boolean isOutdated(String phc) {
        return !PasswordHash.parse(phc).hasParametersOf(PasswordHash.parse(decoy));
    }

    private String hash(Password password, BlockPool bench) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var blank = new PasswordHash(settings.argon2MemoryKib, settings.argon2Passes, settings.argon2Lanes, salt,
                new byte[DIGEST_BYTES]);
        return blank.withDigest(argon2id(password, blank, bench)).phc();
    }

    private static byte[] argon2id(Password password, PasswordHash form, BlockPool bench) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(form.memoryKib())
                .withIterations(form.passes()).withParallelism(form.lanes()).withSalt(form.salt()).withBlockPool(bench)
                .build());
        var digest = new byte[form.digest().length];
        generator.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), digest);
        return digest;
    }
}
