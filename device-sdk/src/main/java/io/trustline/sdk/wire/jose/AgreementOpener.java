package io.trustline.sdk.wire.jose;

import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.cipher.ContentCipher;
import io.trustline.sdk.wire.curve.Agreement;
import io.trustline.sdk.wire.curve.KeyWrap;
import java.util.Optional;

/** Opens what was sealed to a key on a curve. */
final class AgreementOpener implements Opener {

    private final Agreement agreement;

    AgreementOpener(Agreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public Suite suite() {
        return Suite.ECDH_ES;
    }

    @Override
    public Optional<byte[]> open(SealedMessage message) {
        if (message.suite().filter(suite()::equals).isEmpty()) {
            return Optional.empty();
        }
        return message.header().epk().flatMap(agreement::secret).flatMap(secret -> unwrap(message, secret))
                .flatMap(key -> ContentCipher.of(Suite.A256GCM).open(key, message.ciphertext(),
                        message.additional()));
    }

    private static Optional<byte[]> unwrap(SealedMessage message, byte[] secret) {
        var header = message.header();
        return KeyWrap.unwrap(message.encryptedKey(), secret, JoseHeader.party(header.apu()),
                JoseHeader.party(header.apv()));
    }
}
