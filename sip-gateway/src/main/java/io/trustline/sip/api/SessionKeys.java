package io.trustline.sip.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Makes K2 and checks it (VOX-4); docs/protocols/voice.md has the forms and worked examples. */
public final class SessionKeys {

    private static final String MAC = "HmacSHA256";
    private static final String LABEL = "trustline-k2-1";
    private static final Pattern TIME = Pattern.compile("[0-9]{1,12}");
    private static final Pattern NONCE = Pattern.compile("[0-9A-Za-z_-]{16,64}");
    /** No number in any notation is longer. */
    private static final int LONGEST_NUMBER = 64;

    private SessionKeys() {
    }

    /** K2 by our own profile, for this moment. */
    public static SessionKey make(byte[] key, Stamp stamp, String number, CallMatter matter) {
        var time = Long.toString(stamp.at().getEpochSecond());
        var unproven = new SessionKey(KeyProfile.HMAC_SHA256, number, "", time, stamp.nonce());
        return new SessionKey(unproven.profile(), number, value(unproven, key, stamp.service(), matter), time,
                stamp.nonce());
    }

    /** What {@link SessionKey#value()} must be, whatever it is. */
    public static String value(SessionKey claim, byte[] key, ServiceNumber service, CallMatter matter) {
        return switch (claim.profile()) {
            case HMAC_SHA256 -> Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(hmac(claim, key, service, matter));
            case PLAIN_SHA256 -> HexFormat.of().formatHex(hash("SHA-256", plain(claim, key, matter)));
            case PLAIN_SM3 -> HexFormat.of().formatHex(sm3(plain(claim, key, matter)));
            case PLAIN_MD5 -> HexFormat.of().formatHex(hash("MD5", plain(claim, key, matter)));
        };
    }

    /** Compares in constant time; what is out of form fits nothing. */
    public static boolean fits(SessionKey claim, byte[] key, ServiceNumber service, CallMatter matter) {
        var wanted = value(claim, key, service, matter).getBytes(UTF_8);
        boolean same = MessageDigest.isEqual(wanted, normal(claim).getBytes(UTF_8));
        return same && isInForm(claim, matter);
    }

    /** The value in the one form under which it is remembered: hex may come in either case. */
    public static String normal(SessionKey claim) {
        return claim.profile() == KeyProfile.HMAC_SHA256 ? claim.value() : claim.value().toLowerCase(Locale.ROOT);
    }

    private static boolean isInForm(SessionKey claim, CallMatter matter) {
        boolean stamped = TIME.matcher(claim.time()).matches() && NONCE.matcher(claim.nonce()).matches();
        boolean bare = claim.time().isEmpty() && claim.nonce().isEmpty() && matter.isPlain();
        return claim.number().length() <= LONGEST_NUMBER
                && (claim.profile() == KeyProfile.HMAC_SHA256 ? stamped : bare);
    }

    private static byte[] hmac(SessionKey claim, byte[] key, ServiceNumber service, CallMatter matter) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            for (var field : new String[]{LABEL, service.value(), claim.number(), matter.covered(),
                    matter.screen(), claim.time(), claim.nonce()}) {
                var bytes = field.getBytes(UTF_8);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] plain(SessionKey claim, byte[] key, CallMatter matter) {
        var text = (claim.number() + matter.covered()).getBytes(UTF_8);
        return ByteBuffer.allocate(text.length + key.length).put(text).put(key).array();
    }

    private static byte[] hash(String algorithm, byte[] text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] sm3(byte[] text) {
        var digest = new SM3Digest();
        digest.update(text, 0, text.length);
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }

    /** Who makes a K2, when, and the nonce that makes it good for once. */
    public record Stamp(ServiceNumber service, Instant at, String nonce) {}
}
