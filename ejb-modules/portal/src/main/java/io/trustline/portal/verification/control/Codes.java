package io.trustline.portal.verification.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.kernel.vault.KeyMissing;
import io.trustline.kernel.vault.KeyUse;
import io.trustline.portal.control.PortalKeyUse;
import io.trustline.portal.control.PortalKeys;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.sip.api.CallSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * Derives codes from what a row holds and a key that no row holds (ADR 0023): whoever reads the table learns no code,
 * and a second call reads the same one.
 */
@ApplicationScoped
public class Codes {

    private static final String MAC = "HmacSHA256";
    private static final int DIGITS = 6;
    private static final int CODES = 1_000_000;
    private static final int SCREENS = 100;

    @Inject
    PortalKeys keys;

    /** Under which key new codes are made. */
    String currentKey() {
        return keys.ring().currentName();
    }

    CallSecret secret(ChallengeRow row) {
        return new CallSecret(code(row),
                row.screenBound() ? Optional.of(digits(row, "screen", SCREENS, 2)) : Optional.empty());
    }

    /** In constant time. */
    boolean fits(ChallengeRow row, TypedCode typed) {
        return MessageDigest.isEqual(code(row).getBytes(UTF_8), typed.digits().getBytes(UTF_8));
    }

    /** What the row holds of the asker's secret. */
    String binding(ChallengeId challenge, String ringKey, String secret) {
        return HexFormat.of().formatHex(mac(PortalKeyUse.BINDINGS, ringKey, challenge.toString(), secret));
    }

    private String code(ChallengeRow row) {
        return digits(row, "code", CODES, DIGITS);
    }

    /** 64 bits, so that no code is likelier than another by more than one in 10^13. */
    private String digits(ChallengeRow row, String label, int count, int length) {
        var mac = mac(PortalKeyUse.CODES, row.ringKey(), label, row.id().toString(), row.seed());
        var number = Long.toString(Long.remainderUnsigned(ByteBuffer.wrap(mac).getLong(), count));
        return "0".repeat(length - number.length()) + number;
    }

    private byte[] mac(KeyUse use, String ringKey, String... fields) {
        var key = keys.ring().named(ringKey, use)
                .orElseThrow(() -> new KeyMissing("a code was made under the missing key " + ringKey));
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            for (var field : fields) {
                var bytes = field.getBytes(UTF_8);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
