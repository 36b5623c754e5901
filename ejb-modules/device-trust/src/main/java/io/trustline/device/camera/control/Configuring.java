package io.trustline.device.camera.control;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.DeviceState;
import io.trustline.device.binding.control.NegotiatedKeys;
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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** E1: a camera fetches its configuration (CAM-1). First what needs no transaction, then one short one. */
@ApplicationScoped
public class Configuring {

    @Inject
    CameraSettings settings;
    @Inject
    DeviceSettings deviceSettings;
    @Inject
    CameraBudgets budgets;
    @Inject
    Configurations sessions;
    @Inject
    ConfigureOpening opening;
    @Inject
    ConfigureAnswering answering;
    @Inject
    NegotiatedKeys negotiatedKeys;
    @Inject
    Devices devices;
    @Inject
    Clock clock;

    /** Whether this is a message at all, from an address that may still ask. */
    public Outcome<CameraMessage> admit(String message, String address) {
        return budgets.take(address).<Outcome<CameraMessage>>map(Outcome::refused)
                .orElseGet(() -> CameraMessage.read(message, Typ.CONFIGURE, settings.e1(), address));
    }

    /** The same message again gets the same answer, until the session was used or is over. */
    public Optional<Outcome<String>> earlier(CameraMessage message) {
        return sessions.ofRequest(message.request())
                .map(found -> found.isOpen(clock.instant())
                        ? Outcome.granted(found.answer())
                        : refused(DeviceProblems.REPLAYED));
    }

    /** Outside any transaction: opens, verifies, chooses, seals. */
    public Outcome<ConfigurationDraft> judge(CameraMessage message) {
        return opening.open(message).fold(this::judge, Outcome::refused);
    }

    /** In a transaction: writes the session down, unless the same message came a moment earlier. */
    public Outcome<String> open(ConfigurationDraft draft) {
        var device = devices.lock(draft.device().id()).orElseThrow();
        var stopped = CameraStates.stopped(device);
        if (stopped.isPresent()) {
            return refused(stopped.get());
        }
        if (!sessions.add(draft.made(), draft.message().request())) {
            return earlier(draft.message()).orElseThrow();
        }
        if (device.state() == DeviceState.IMPORTED) {
            devices.move(device, DeviceState.CONFIGURED, DeviceAct.CONFIGURED, detail(draft), "device");
        }
        return Outcome.granted(draft.made().answer());
    }

    private Outcome<ConfigurationDraft> judge(ConfigureProof proof) {
        var now = clock.instant();
        if (isSkewed(proof.claims().time(), now)) {
            return refused(DeviceProblems.CLOCK_SKEWED);
        }
        return budgets.take(proof.device().id()).<Outcome<ConfigurationDraft>>map(Outcome::refused)
                .orElseGet(() -> answer(proof, now));
    }

    private Outcome<ConfigurationDraft> answer(ConfigureProof proof, Instant now) {
        var stopped = CameraStates.stopped(proof.device());
        return stopped.isPresent()
                ? refused(stopped.get())
                : answering.answer(proof, negotiatedKeys.e2Secret(proof.device().id(), now));
    }

    private boolean isSkewed(long time, Instant now) {
        return Math.abs(now.getEpochSecond() - time) > deviceSettings.clockWindow().toSeconds();
    }

    private static Map<String, String> detail(ConfigurationDraft draft) {
        return Map.of("e1", draft.made().e1().text(), "e2", draft.made().e2().text(), "e3",
                draft.made().e3().text(), "address", draft.message().address());
    }

    private static <T> Outcome<T> refused(ProblemType problem) {
        return Outcome.refused(Refusal.of(problem));
    }
}
