package io.trustline.sip.vault.control;

import io.trustline.kernel.vault.KeyRing;
import io.trustline.kernel.identity.Msisdn;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Finds a number again without holding it: numbers are few enough to be tried, so the digest needs a key. */
public final class NumberDigests {

    private static final String ALGORITHM = "HmacSHA256";

    private final KeyRing keys;

    public NumberDigests(KeyRing keys) {
        this.keys = keys;
    }

    /** Of a number, 43 characters; what is written down from now on. */
    public String of(Msisdn number) {
        return digest(keys.current(GatewayKeyUse.NUMBER_DIGESTS), number.e164());
    }

    /** Of anything that was given as a number and is none. */
    public String ofText(String text) {
        return digest(keys.current(GatewayKeyUse.NUMBER_DIGESTS), "text " + text);
    }

    /** Under every key that we have: older rows carry older ones. */
    public List<String> allOf(Msisdn number) {
        return keys.names().stream().flatMap(name -> keys.named(name, GatewayKeyUse.NUMBER_DIGESTS).stream())
                .map(key -> digest(key, number.e164())).toList();
    }

    private static String digest(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
