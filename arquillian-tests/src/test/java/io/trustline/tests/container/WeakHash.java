package io.trustline.tests.container;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** A password's hash as a former release with weaker parameters might have stored it. */
final class WeakHash {

    private static final int MEMORY_KIB = 64;
    private static final byte[] SALT = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);

    private WeakHash() {
    }

    static String of(String password) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(MEMORY_KIB).withIterations(1)
                .withParallelism(1).withSalt(SALT).build());
        var digest = new byte[32];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), digest);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=1,p=1$" + base64.encodeToString(SALT) + "$"
                + base64.encodeToString(digest);
    }
}
