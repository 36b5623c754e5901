package io.trustline.device.camera.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.trustline.sdk.wire.Suite;

/** Pairs that a camera makes for its answers. */
final class Pairs {

    private Pairs() {
    }

    static JWK of(Suite suite) {
        try {
            return suite == Suite.RSA_OAEP_256
                    ? new RSAKeyGenerator(2048).generate()
                    : new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
