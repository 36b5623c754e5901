package io.trustline.device.camera.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.device.vault.control.Vault;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.sdk.source.Sources;
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
import io.trustline.sdk.wire.message.Configured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Chooses a camera's suites by policy, opens a session and seals the answer under E1. */
@ApplicationScoped
class ConfigureAnswering {

    private static final int SESSION_BYTES = 16;
    private static final int NONCE_BYTES = 32;
    private static final String REGISTRATIONS = "/api/device/v1/registrations";

    @Inject
    CameraSettings settings;
    @Inject
    Vault vault;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    /** The negotiated key's secret for E2, where the device has one. */
    Outcome<ConfigurationDraft> answer(ConfigureProof proof, Optional<byte[]> negotiated) {
        var source = settings.e2Source();
        if (source == E2Source.DKEY && negotiated.isEmpty()) {
            return Outcome.refused(Refusal.of(DeviceProblems.INITIALISE_AGAIN));
        }
        var secret = source == E2Source.FACTORY ? Optional.<byte[]>empty() : negotiated;
        var e2 = settings.e2().choose(proof.claims().offers());
        var e3 = settings.e3().choose(proof.claims().offers());
        return e2.isPresent() && e3.isPresent()
                ? Outcome.granted(draft(proof, secret, e2.get(), e3.get()))
                : Outcome.refused(Refusal.of(DeviceProblems.ALGORITHM_REFUSED));
    }

    private ConfigurationDraft draft(ConfigureProof proof, Optional<byte[]> negotiated, Suite e2, Suite e3) {
        var now = clock.instant();
        var expires = now.plus(settings.sessionLife());
        var session = Sources.draw(random, SESSION_BYTES);
        var name = Octets.base64url(session);
        var nonce = Sources.draw(random, NONCE_BYTES);
        var keys = SessionKeys.of(negotiated.orElse(proof.factoryKey()), proof.claims().nonce(), nonce, session);
        var source = negotiated.isPresent() ? Configured.Secret.DKEY : Configured.Secret.FACTORY;
        var claims = new Configured(proof.message().digest(), nonce, now.getEpochSecond(), name,
                expires.getEpochSecond(), e2, source, e3, settings.heartbeatSeconds(), REGISTRATIONS);
        var sealed = vault.seal(SealedColumn.CONFIGURATION.of(name), keys.prk());
        var made = new Configuration(name, proof.device().id(), seal(proof, claims.toJson()),
                proof.message().suite(), e2, e3, source.text(), Optional.of(sealed), now, expires);
        return new ConfigurationDraft(proof.message(), proof.device(), made);
    }

    private String seal(ConfigureProof proof, byte[] claims) {
        var suite = proof.message().suite();
        var keys = FactoryKeys.of(proof.factoryKey(), proof.message().digest());
        var sealer = suite.symmetric()
                ? Sealer.direct(suite, keys.key(Label.E1_PLATFORM_SEAL, suite))
                : Sealer.to(proof.claims().reply().orElseThrow());
        var signed = SignedMessage.sign(Typ.CONFIGURED, claims, keys.mac(Label.E1_PLATFORM_MAC));
        return Nested.seal(Envelope.of(Typ.CONFIGURED), signed, sealer, random);
    }
}
