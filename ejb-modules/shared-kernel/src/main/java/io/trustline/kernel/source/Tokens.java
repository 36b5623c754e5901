package io.trustline.kernel.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes unguessable names out of given randomness, and the digests under which they are stored. */
public final class Tokens {

    private static final int SECRET_BYTES = 32;

    private Tokens() {
    }

    /** 256 bits, base64url: a bearer secret. */
    public static String secret(RandomGenerator random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A version 4 UUID (RFC 9562 §5.4) from the given randomness. */
    public static UUID id(RandomGenerator random) {
        long high = random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A version 7 UUID (RFC 9562 §5.7): made one after the other they are neighbours in an index. */
    public static UUID timeOrderedId(Instant at, RandomGenerator random) {
        long high = at.toEpochMilli() << 16 | 0x7000L | random.nextLong() & 0xFFFL;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** What the database keeps of a 256-bit secret; enough to find it again, useless to a thief. */
    public static String digest(String secret) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
