package io.trustline.device.camera.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.sdk.wire.FactoryKeys;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.Configure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Opens what a camera sealed under E1, and judges whether it is genuine. */
@ApplicationScoped
class ConfigureOpening {

    @Inject
    FactoryKeyring keyring;
    @Inject
    PlatformKeyOpening platformKeys;

    Outcome<ConfigureProof> open(CameraMessage message) {
        return message.suite().symmetric() ? openDirect(message) : openSealed(message);
    }

    private Outcome<ConfigureProof> openDirect(CameraMessage message) {
        var candidate = keyring.find(message.kid());
        var keys = keys(candidate, message.kid());
        var opener = Opener.direct(message.suite(), keys.key(Label.E1_CAMERA_SEAL, message.suite()));
        var claims = Nested.open(message.sealed(), Typ.CONFIGURE, opener, keys.mac(Label.E1_CAMERA_MAC));
        return claims.isPresent() ? judge(message, candidate, claims.get()) : refused(DeviceProblems.NOT_PROVEN);
    }

    private Outcome<ConfigureProof> openSealed(CameraMessage message) {
        return platformKeys.open(message, Typ.CONFIGURE).fold(inner -> verify(message, inner), Outcome::refused);
    }

    /** The claims say whose key verifies them; nothing else is believed before it has. */
    private Outcome<ConfigureProof> verify(CameraMessage message, SignedMessage inner) {
        var factory = Configure.read(inner.unverified()).map(Configure::factory);
        if (factory.isEmpty()) {
            return refused(DeviceProblems.UNREADABLE_MESSAGE);
        }
        var candidate = keyring.find(factory.get());
        var claims = inner.verified(keys(candidate, factory.get()).mac(Label.E1_CAMERA_MAC));
        return claims.isPresent() ? judge(message, candidate, claims.get()) : refused(DeviceProblems.NOT_PROVEN);
    }

    private static Outcome<ConfigureProof> judge(CameraMessage message, FactoryKeyring.Candidate candidate,
            byte[] claims) {
        var configure = Configure.read(claims);
        if (candidate.device().isEmpty()) {
            return refused(DeviceProblems.NOT_PROVEN);
        }
        if (configure.isEmpty() || !ReplyKey.fits(message.suite(), configure.get().reply())) {
            return refused(DeviceProblems.UNREADABLE_MESSAGE);
        }
        boolean same = candidate.device().get().factoryId().equals(Optional.of(configure.get().factory()));
        return same
                ? Outcome.granted(new ConfigureProof(message, configure.get(), candidate.device().get(),
                        candidate.key()))
                : refused(DeviceProblems.NOT_PROVEN);
    }

    private static FactoryKeys keys(FactoryKeyring.Candidate candidate, String factoryId) {
        return FactoryKeys.of(candidate.key(), Octets.fromBase64url(factoryId).orElseGet(() -> new byte[0]));
    }

    private static Outcome<ConfigureProof> refused(ProblemType problem) {
        return Outcome.refused(Refusal.of(problem));
    }
}
