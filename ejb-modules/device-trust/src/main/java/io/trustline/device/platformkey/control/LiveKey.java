package io.trustline.device.platformkey.control;

import com.nimbusds.jose.jwk.JWK;
import io.trustline.sdk.wire.jose.Opener;

/** A pair that can be used now: it opens what was sealed to it. */
public record LiveKey(String kid, JWK publicJwk, Opener opener) {

    @Override
    public String toString() {
        return "live key " + kid;
    }
}
