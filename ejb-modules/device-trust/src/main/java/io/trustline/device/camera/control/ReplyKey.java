package io.trustline.device.camera.control;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import io.trustline.sdk.wire.Suite;
import java.util.Optional;

/** The key to which an answer is sealed where the suite needs one. */
final class ReplyKey {

    private ReplyKey() {
    }

    /** There is one exactly where it is needed, and it is of the suite's kind. */
    static boolean fits(Suite suite, Optional<JWK> reply) {
        return suite.symmetric()
                ? reply.isEmpty()
                : reply.filter(key -> KeyType.RSA.equals(key.getKeyType()) == (suite == Suite.RSA_OAEP_256))
                        .isPresent();
    }
}
