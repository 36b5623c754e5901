package io.trustline.device.camera.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.Did;
import io.trustline.device.binding.control.Reports;
import io.trustline.device.control.DeviceSettings;
import io.trustline.device.life.control.Device;
import io.trustline.device.life.control.Devices;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.sdk.wire.jose.Typ;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** E2: a camera registers (CAM-2). A live one is never displaced by one that only has the same factory key (CAM-16). */
@ApplicationScoped
public class Registering {

    @Inject
    CameraSettings settings;
    @Inject
    DeviceSettings deviceSettings;
    @Inject
    CameraBudgets budgets;
    @Inject
    Configurations sessions;
    @Inject
    Registrations registrations;
    @Inject
    RegisterOpening opening;
    @Inject
    RegistrationClaims claims;
    @Inject
    RegisterAnswering answering;
    @Inject
    CameraRows rows;
    @Inject
    Devices devices;
    @Inject
    Reports reports;
    @Inject
    Clock clock;

    /** Whether this is a message at all, from an address that may still ask. */
    public Outcome<CameraMessage> admit(String message, String address) {
        return budgets.take(address).<Outcome<CameraMessage>>map(Outcome::refused)
                .orElseGet(() -> CameraMessage.read(message, Typ.REGISTER, settings.e2(), address));
    }

    /** The same message again gets the same answer, for as long as its session would have lived. */
    public Optional<Outcome<String>> earlier(CameraMessage message) {
        return registrations.ofRequest(message.request())
                .map(found -> found.isLive(clock.instant()) && isRecent(found)
                        ? Outcome.granted(found.answer())
                        : refused(DeviceProblems.REPLAYED));
    }

    /** Outside any transaction: opens and verifies. */
    public Outcome<RegisterProof> judge(CameraMessage message) {
        return opening.open(message).fold(this::judge, Outcome::refused);
    }

    /** In a transaction, which also commits where the camera is refused: the report of it stays. */
    public Outcome<String> register(RegisterProof proof) {
        var device = devices.lock(proof.session().device()).orElseThrow();
        var stopped = CameraStates.stopped(device);
        if (stopped.isPresent()) {
            return refused(stopped.get());
        }
        var claim = claims.of(device, new Did(proof.claims().did()), proof);
        var verdict = claim.judge();
        return switch (verdict) {
            case TAKEN -> report(claim.holderOfDid().orElseThrow(), proof, DeviceProblems.NOT_PROVEN);
            case LIVE -> report(device, proof, DeviceProblems.DEVICE_LIVE);
            case KEPT, NEW, REBOUND -> admit(device, proof, verdict);
        };
    }

    private Outcome<RegisterProof> judge(RegisterProof proof) {
        long away = Math.abs(clock.instant().getEpochSecond() - proof.claims().time());
        if (away > deviceSettings.clockWindow().toSeconds()) {
            return Outcome.refused(Refusal.of(DeviceProblems.CLOCK_SKEWED));
        }
        return budgets.take(proof.session().device()).<Outcome<RegisterProof>>map(Outcome::refused)
                .orElseGet(() -> Outcome.granted(proof));
    }

    /** The session is used in the same transaction, so two that race end in one registration. */
    private Outcome<String> admit(Device device, RegisterProof proof, RegistrationClaim.Verdict verdict) {
        if (!sessions.use(proof.session().session(), clock.instant())) {
            return earlier(proof.message()).orElseGet(() -> refused(DeviceProblems.CONFIGURE_AGAIN));
        }
        boolean kept = verdict == RegistrationClaim.Verdict.KEPT;
        var made = answering.answer(proof, kept);
        registrations.end(device.id());
        registrations.add(made, proof.message().request());
        rows.register(device, proof, verdict, kept
                ? device.continuity().orElseThrow()
                : answering.sealedContinuity(device.id(), proof));
        return Outcome.granted(made.answer());
    }

    private Outcome<String> report(Device device, RegisterProof proof, ProblemType problem) {
        reports.cloneSuspected(device, proof.message().address());
        return refused(problem);
    }

    private boolean isRecent(Registration registration) {
        return clock.instant().isBefore(registration.madeAt().plus(settings.sessionLife()));
    }

    private static Outcome<String> refused(ProblemType problem) {
        return Outcome.refused(Refusal.of(problem));
    }
}
