package io.trustline.sdk.camera;

import io.trustline.sdk.platform.NotProvenByPlatform;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.SessionKeys;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.P2p;
import io.trustline.sdk.wire.message.Register;
import io.trustline.sdk.wire.message.Registered;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** E2: one registration and its answer; both sides are verified again, under other keys (§8). */
final class RegistrationTalk {

    private static final int NONCE_LENGTH = 32;

    private final Session session;
    private final Stage stage;
    private final RandomGenerator random;
    private final Optional<byte[]> continuity;
    private final String message;

    RegistrationTalk(CameraSetup setup, Session session, Stage stage, Claims claims) {
        this.session = session;
        this.stage = stage;
        this.random = setup.circumstances().random();
        this.continuity = claims.continuity();
        var proof = continuity.map(key -> SessionKeys.continuityProof(key, session.name()));
        var json = new Register(session.name(), setup.identity().did(), setup.identity().info(), claims.p2p(),
                stage.reply(), proof, Sources.draw(random, NONCE_LENGTH), claims.now()).toJson();
        var keys = session.keys();
        var inner = SignedMessage.sign(Typ.REGISTER, json, keys.mac(Label.E2_CAMERA_MAC));
        var sealer = stage.sealer(() -> keys.key(Label.E2_CAMERA_SEAL, session.e2()));
        this.message = Nested.seal(stage.envelope(Typ.REGISTER, session.name()), inner, sealer, random);
    }

    /** What differs from one registration to the next. */
    record Claims(P2p p2p, Optional<byte[]> continuity, long now) {

        @Override
        public String toString() {
            return "claims";
        }
    }

    String message() {
        return message;
    }

    Outcome judge(String answer) {
        var keys = session.keys();
        var opener = stage.opener(() -> keys.key(Label.E2_PLATFORM_SEAL, session.e2()), random);
        var said = SealedMessage.read(answer, Typ.REGISTERED).flatMap(sealed -> Nested.open(sealed, Typ.REGISTERED,
                opener, keys.mac(Label.E2_PLATFORM_MAC))).flatMap(Registered::read)
                .filter(registered -> Arrays.equals(registered.request(), Octets.sha256(Octets.ascii(message))))
                .orElseThrow(RegistrationTalk::unproven);
        boolean kept = said.continuity().equals("kept");
        var registration = new Registration(said.registration(), Instant.ofEpochSecond(said.expires()),
                Duration.ofSeconds(said.heartbeatSeconds()), session.e2(), session.e3(), said.token(),
                Instant.ofEpochSecond(said.tokenExpires()), keys.mac(Label.CALL));
        return new Outcome(registration, kept
                ? continuity.orElseThrow(RegistrationTalk::unproven)
                : keys.mac(Label.CONTINUITY));
    }

    private static NotProvenByPlatform unproven() {
        return new NotProvenByPlatform("the answer to the registration");
    }

    /** The registration, and the continuity key from now on. */
    record Outcome(Registration registration, byte[] continuity) {

        @Override
        public String toString() {
            return registration.toString();
        }
    }
}
