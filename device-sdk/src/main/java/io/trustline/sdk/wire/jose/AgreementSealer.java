package io.trustline.sdk.wire.jose;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.curve.Agreement;
import io.trustline.sdk.wire.curve.KeyWrap;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;

/** Seals to a key on a curve ({@code ECDH-ES+A256KW}, content under {@code A256GCM}). */
final class AgreementSealer implements Sealer {

    private final Agreement agreement;

    AgreementSealer(Agreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public Suite suite() {
        return Suite.ECDH_ES;
    }

    @Override
    public String seal(Envelope envelope, byte[] content, RandomGenerator random) {
        try {
            var agreed = agreement.agree(random);
            var contentKey = Sources.draw(random, Suite.A256GCM.keyLength());
            var header = envelope.header(suite()).with(agreed.ephemeral());
            return DirectKey.write(header, KeyWrap.wrap(contentKey, agreed.secret()), Suite.A256GCM, contentKey,
                    content, random);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("ECDH-ES+A256KW", broken);
        }
    }
}
