package io.trustline.sdk.source;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;

/** The one place of the SDK that makes randomness, always the cryptographic kind, and that reads the clock. */
public final class Sources {

    private static final SecureRandom SECURE = new SecureRandom();

    private Sources() {
    }

    public static RandomGenerator chance() {
        return SECURE;
    }

    public static Clock clock() {
        return Clock.systemUTC();
    }

    /** Waits; whoever is woken early goes on early. */
    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException woken) {
            Thread.currentThread().interrupt();
        }
    }

    public static byte[] draw(RandomGenerator random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Makes a cipher that encrypts ready; what it draws comes from the given source. */
    public static void ready(Cipher cipher, Key key, AlgorithmParameterSpec parameters, RandomGenerator random)
            throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, parameters, secure(random));
    }

    public static KeyPair pair(String algorithm, AlgorithmParameterSpec parameters, RandomGenerator random)
            throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(parameters, secure(random));
        return generator.generateKeyPair();
    }

    private static SecureRandom secure(RandomGenerator random) {
        return random instanceof SecureRandom secure ? secure : new Chosen(random);
    }

    /** What the JDK wants to see, drawing from a source that was chosen; only tests choose another than ours. */
    private static final class Chosen extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final transient RandomGenerator source;

        private Chosen(RandomGenerator source) {
            this.source = source;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            source.nextBytes(bytes);
        }
    }
}
