package io.trustline.device.camera.control;

import io.trustline.device.control.Allowance;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.outcome.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * How much cameras may ask. An address is counted before anything is judged; a camera only after it has proven
 * itself, so that nobody can use up another one's budget.
 */
@ApplicationScoped
class CameraBudgets {

    @Inject
    CameraSettings settings;
    @Inject
    Clock clock;

    private Allowance ofAddress;
    private Allowance ofCamera;

    @PostConstruct
    void open() {
        ofAddress = new Allowance(settings.messagesPerAddress());
        ofCamera = new Allowance(settings.messagesPerCamera());
    }

    Optional<Refusal> take(String address) {
        return ofAddress.take(address, clock.instant());
    }

    Optional<Refusal> take(DeviceId camera) {
        return ofCamera.take(camera.toString(), clock.instant());
    }
}
