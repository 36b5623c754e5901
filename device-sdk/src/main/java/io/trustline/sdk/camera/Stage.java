package io.trustline.sdk.camera;

import com.nimbusds.jose.jwk.JWK;
import io.trustline.sdk.platform.PlatformKeys;
import io.trustline.sdk.platform.PlatformKeys.PlatformKey;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.Typ;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The sealing of one stage: under a key of the stage, or to the platform's key and back to one of our own. */
record Stage(Suite suite, Optional<PlatformKey> platform, Optional<JWK> reply) {

    /** The dearest first: fast and short. */
    private static final List<String> PREFERENCE = List.of("X25519", "P-256");

    static Stage of(Suite suite, PlatformKeys keys, RandomGenerator random) {
        if (suite.symmetric()) {
            return new Stage(suite, Optional.empty(), Optional.empty());
        }
        var platform = Optional.of(keys.preferred(PREFERENCE)).filter(key -> key.suite() == suite)
                .or(() -> keys.of(suite))
                .orElseThrow(() -> new IllegalArgumentException("the platform has no key for " + suite.text()));
        return new Stage(suite, Optional.of(platform), Optional.of(ReplyKeys.like(platform.jwk(), random)));
    }

    Envelope envelope(Typ typ, String symmetricKid) {
        return Envelope.of(typ, platform.map(PlatformKey::kid).orElse(symmetricKid));
    }

    Sealer sealer(Supplier<byte[]> key) {
        return platform.map(PlatformKey::jwk).map(Sealer::to).orElseGet(() -> Sealer.direct(suite, key.get()));
    }

    Opener opener(Supplier<byte[]> key, RandomGenerator random) {
        return reply.map(own -> Opener.with(own, random)).orElseGet(() -> Opener.direct(suite, key.get()));
    }
}
