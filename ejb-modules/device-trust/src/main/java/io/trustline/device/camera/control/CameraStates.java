package io.trustline.device.camera.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.life.control.Device;
import io.trustline.kernel.problem.ProblemType;
import java.util.Optional;

/** What an operator's word means for a camera. */
final class CameraStates {

    private CameraStates() {
    }

    static Optional<ProblemType> stopped(Device device) {
        return switch (device.state()) {
            case SUSPENDED -> Optional.of(DeviceProblems.DEVICE_SUSPENDED);
            case REVOKED -> Optional.of(DeviceProblems.DEVICE_REVOKED);
            default -> Optional.empty();
        };
    }
}
