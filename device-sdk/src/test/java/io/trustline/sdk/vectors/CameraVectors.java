package io.trustline.sdk.vectors;

import com.nimbusds.jose.jwk.JWK;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.FactoryId;
import io.trustline.sdk.wire.FactoryKeys;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.SessionKeys;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.message.Configure;
import io.trustline.sdk.wire.message.Configured;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.P2p;
import io.trustline.sdk.wire.message.Register;
import io.trustline.sdk.wire.message.Registered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** §7 and §8: for each suite a camera that uses it in both stages; for ECDH-ES on both curves. */
final class CameraVectors {

    private static final long NOON = TerminalVectors.NOON;
    private static final Info INFO = new Info("camera", List.of("h264"), Optional.empty());
    private static final P2p P2P = new P2p("full-cone", List.of("ice"),
            List.of("candidate:1 1 udp 1 192.0.2.1 9 typ host"));
    private final RandomGenerator random = Chance.seeded(3001);
    private final VectorKeys keys;

    CameraVectors(VectorKeys keys) {
        this.keys = keys;
    }

    /** One sealing: the suite, the platform's key where it is asymmetric, and the pair for the answer. */
    private record Way(Suite suite, Optional<String> kid, Optional<JWK> reply) {}

    List<Map<String, Object>> cameras() {
        var all = new ArrayList<Map<String, Object>>();
        for (var suite : Suite.values()) {
            if (suite.symmetric()) {
                all.add(camera(new Way(suite, Optional.empty(), Optional.empty())));
            }
        }
        all.add(camera(new Way(Suite.RSA_OAEP_256, Optional.of("test-rsa"), Optional.of(VectorKeys.rsa(2048, 3002)))));
        all.add(camera(new Way(Suite.ECDH_ES, Optional.of("test-p256"), Optional.of(Chance.p256(3003)))));
        all.add(camera(new Way(Suite.ECDH_ES, Optional.of("test-x25519"), Optional.of(Chance.x25519(3004)))));
        return all;
    }

    private Map<String, Object> camera(Way way) {
        var factoryKey = Sources.draw(random, 32);
        var serial = "SN-" + way.suite().text();
        var asked = new Configure("ACME", serial, INFO, List.of(way.suite().text()), way.reply(),
                Sources.draw(random, 32), NOON);
        var message = configure(way, asked, factoryKey);
        var request = Octets.sha256(Octets.ascii(message));
        var session = Sources.draw(random, 16);
        var said = new Configured(request, Sources.draw(random, 32), NOON, Octets.base64url(session), NOON + 600,
                way.suite(), Configured.Secret.FACTORY, Suite.A256GCM, 30, "/api/device/v1/registrations");
        var answering = FactoryKeys.of(factoryKey, request);
        var answer = seal(Envelope.of(Typ.CONFIGURED), said.toJson(), answering.mac(Label.E1_PLATFORM_MAC),
                sealer(way, way.reply(), () -> answering.key(Label.E1_PLATFORM_SEAL, way.suite())));
        var vector = new JsonWriter().with("name", way.suite().text() + way.kid().map(kid -> " to " + kid).orElse(""))
                .with("suite", way.suite().text()).with("kid", way.kid()).with("factoryKey", factoryKey)
                .with("factory", asked.factory()).with("reply", way.reply().map(JWK::toJSONObject))
                .with("configure", message).with("configureClaims", TerminalVectors.object(asked.toJson()))
                .with("configured", answer).with("configuredClaims", TerminalVectors.object(said.toJson())).map();
        vector.put("register", register(way, said, SessionKeys.of(factoryKey, asked.nonce(), said.nonce(), session)));
        return vector;
    }

    private String configure(Way way, Configure asked, byte[] factoryKey) {
        var asking = FactoryKeys.of(factoryKey, FactoryId.bytes(asked.maker(), asked.serial()));
        return seal(Envelope.of(Typ.CONFIGURE, way.kid().orElse(asked.factory())), asked.toJson(),
                asking.mac(Label.E1_CAMERA_MAC),
                sealer(way, way.kid().map(keys::named), () -> asking.key(Label.E1_CAMERA_SEAL, way.suite())));
    }

    private Map<String, Object> register(Way way, Configured configured, SessionKeys session) {
        var continuity = Sources.draw(random, 32);
        var asked = new Register(configured.session(), "alice-camera", INFO, P2P, way.reply(),
                Optional.of(SessionKeys.continuityProof(continuity, configured.session())), Sources.draw(random, 32),
                NOON + 5);
        var message = seal(Envelope.of(Typ.REGISTER, way.kid().orElse(configured.session())), asked.toJson(),
                session.mac(Label.E2_CAMERA_MAC), sealer(way, way.kid().map(keys::named),
                        () -> session.key(Label.E2_CAMERA_SEAL, way.suite())));
        var said = new Registered(Octets.sha256(Octets.ascii(message)), Octets.base64url(Sources.draw(random, 16)),
                NOON + 3_600, 30, "kept", "token-of-the-vectors", NOON + 3_600, NOON + 5);
        var answer = seal(Envelope.of(Typ.REGISTERED), said.toJson(), session.mac(Label.E2_PLATFORM_MAC),
                sealer(way, way.reply(), () -> session.key(Label.E2_PLATFORM_SEAL, way.suite())));
        return new JsonWriter().with("prk", session.prk()).with("continuityKey", continuity).with("message", message)
                .with("claims", TerminalVectors.object(asked.toJson())).with("answer", answer)
                .with("answerClaims", TerminalVectors.object(said.toJson()))
                .with("callKey", session.mac(Label.CALL)).with("nextContinuityKey", session.mac(Label.CONTINUITY))
                .map();
    }

    private static Sealer sealer(Way way, Optional<JWK> to, Supplier<byte[]> key) {
        return to.map(Sealer::to).orElseGet(() -> Sealer.direct(way.suite(), key.get()));
    }

    private String seal(Envelope envelope, byte[] claims, byte[] macKey, Sealer sealer) {
        return Nested.seal(envelope, SignedMessage.sign(envelope.typ(), claims, macKey), sealer, random);
    }
}
