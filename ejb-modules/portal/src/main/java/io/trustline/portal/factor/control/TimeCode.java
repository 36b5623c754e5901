package io.trustline.portal.factor.control;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code of a moment, RFC 6238 over RFC 4226: HMAC-SHA-1, steps of 30 seconds, as every app has it. */
final class TimeCode {

    /** RFC 6238 §5.2. */
    static final int STEP_SECONDS = 30;
    static final int DIGITS = 6;
    /** RFC 4226 §4, R6: the length of the hash. */
    static final int SECRET_BYTES = 20;

    private static final String ALGORITHM = "HmacSHA1";

    private TimeCode() {
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    static String of(byte[] secret, long step) {
        return of(secret, step, DIGITS);
    }

    static String of(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            long code = truncate(hash) % (long) Math.pow(10, digits);
            return String.format(Locale.ROOT, "%0" + digits + "d", code);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** RFC 4226 §5.3: where to read is in the last four bits. */
    private static int truncate(byte[] hash) {
        return ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
    }
}
