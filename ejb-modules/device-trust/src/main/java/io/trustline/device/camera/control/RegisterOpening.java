package io.trustline.device.camera.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.device.vault.control.Vault;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.SessionKeys;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Opens what a camera sealed under E2, and judges whether it is the one that was configured. */
@ApplicationScoped
class RegisterOpening {

    @Inject
    Configurations sessions;
    @Inject
    PlatformKeyOpening platformKeys;
    @Inject
    Vault vault;
    @Inject
    Clock clock;

    Outcome<RegisterProof> open(CameraMessage message) {
        return message.suite().symmetric() ? openDirect(message) : openSealed(message);
    }

    private Outcome<RegisterProof> openDirect(CameraMessage message) {
        return session(message, message.kid()).fold(session -> {
            var keys = keys(session);
            var opener = Opener.direct(message.suite(), keys.key(Label.E2_CAMERA_SEAL, message.suite()));
            var inner = Nested.open(message.sealed(), Typ.REGISTER, opener);
            return inner.isPresent() ? verify(message, inner.get(), session, keys) : notProven();
        }, Outcome::refused);
    }

    private Outcome<RegisterProof> openSealed(CameraMessage message) {
        return platformKeys.open(message, Typ.REGISTER).fold(inner -> findAndVerify(message, inner),
                Outcome::refused);
    }

    /** The claims say whose key verifies them; nothing else is believed before it has. */
    private Outcome<RegisterProof> findAndVerify(CameraMessage message, SignedMessage inner) {
        var claims = Register.read(inner.unverified());
        return claims.isEmpty()
                ? refused(DeviceProblems.UNREADABLE_MESSAGE)
                : session(message, claims.get().session())
                        .fold(session -> verify(message, inner, session, keys(session)), Outcome::refused);
    }

    private Outcome<RegisterProof> verify(CameraMessage message, SignedMessage inner, Configuration session,
            SessionKeys keys) {
        var verified = inner.verified(keys.mac(Label.E2_CAMERA_MAC));
        if (verified.isEmpty()) {
            return notProven();
        }
        var claims = verified.flatMap(Register::read)
                .filter(register -> ReplyKey.fits(message.suite(), register.reply()));
        if (claims.isEmpty()) {
            return refused(DeviceProblems.UNREADABLE_MESSAGE);
        }
        return claims.get().session().equals(session.session())
                ? Outcome.granted(new RegisterProof(message, claims.get(), session, keys))
                : notProven();
    }

    private Outcome<Configuration> session(CameraMessage message, String name) {
        var session = sessions.ofSession(name).filter(found -> found.isOpen(clock.instant()));
        if (session.isEmpty()) {
            return Outcome.refused(Refusal.of(DeviceProblems.CONFIGURE_AGAIN));
        }
        return session.get().e2() == message.suite()
                ? Outcome.granted(session.get())
                : Outcome.refused(Refusal.of(DeviceProblems.ALGORITHM_REFUSED));
    }

    private SessionKeys keys(Configuration session) {
        var prk = vault.open(SealedColumn.CONFIGURATION.of(session.session()), session.sealed().orElseThrow());
        return SessionKeys.restored(prk, Octets.fromBase64url(session.session()).orElseThrow());
    }

    private static Outcome<RegisterProof> notProven() {
        return refused(DeviceProblems.NOT_PROVEN);
    }

    private static Outcome<RegisterProof> refused(ProblemType problem) {
        return Outcome.refused(Refusal.of(problem));
    }
}
