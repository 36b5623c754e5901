package io.trustline.device.camera.control;

import io.trustline.device.call.control.AccessTokens;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.device.vault.control.Vault;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.Registered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes a registration and seals the answer under E2. */
@ApplicationScoped
class RegisterAnswering {

    private static final int NAME_BYTES = 16;

    @Inject
    CameraSettings settings;
    @Inject
    AccessTokens tokens;
    @Inject
    Vault vault;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    Registration answer(RegisterProof proof, boolean continuityKept) {
        var now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        var expires = now.plus(settings.registrationLife());
        var id = Octets.base64url(Sources.draw(random, NAME_BYTES));
        var session = proof.session();
        var claims = claims(proof, id, now, continuityKept).toJson();
        var sealed = vault.seal(SealedColumn.REGISTRATION.of(id), proof.keys().prk());
        return new Registration(id, session.device(), session.session(), RegistrationState.LIVE, seal(proof, claims),
                Optional.of(sealed), session.e1().text(), session.e2().text(), session.e3().text(),
                new String(proof.claims().p2p().toJson(), StandardCharsets.UTF_8), proof.message().address(), now,
                expires);
    }

    /** The continuity key of this session, sealed for the device's row. */
    String sealedContinuity(DeviceId device, RegisterProof proof) {
        return vault.seal(SealedColumn.CONTINUITY.of(device), proof.keys().mac(Label.CONTINUITY));
    }

    private Registered claims(RegisterProof proof, String id, Instant now, boolean continuityKept) {
        var expires = now.plus(settings.registrationLife());
        var token = tokens.grant(proof.session().device(), id, expires);
        return new Registered(proof.message().digest(), id, expires.getEpochSecond(), settings.heartbeatSeconds(),
                continuityKept ? "kept" : "new", token.token(), token.expires().getEpochSecond(),
                now.getEpochSecond());
    }

    private String seal(RegisterProof proof, byte[] claims) {
        var suite = proof.message().suite();
        var sealer = suite.symmetric()
                ? Sealer.direct(suite, proof.keys().key(Label.E2_PLATFORM_SEAL, suite))
                : Sealer.to(proof.claims().reply().orElseThrow());
        var signed = SignedMessage.sign(Typ.REGISTERED, claims, proof.keys().mac(Label.E2_PLATFORM_MAC));
        return Nested.seal(Envelope.of(Typ.REGISTERED), signed, sealer, random);
    }
}
