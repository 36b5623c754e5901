package io.trustline.device.camera.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may choose about cameras; documented in docs/configuration.md. */
@Dependent
public class CameraSettings {

    @Inject
    @ConfigProperty(name = "trustline.device.e1-algorithms", defaultValue = "all")
    String e1Algorithms;
    @Inject
    @ConfigProperty(name = "trustline.device.e2-algorithms", defaultValue = "all")
    String e2Algorithms;
    @Inject
    @ConfigProperty(name = "trustline.device.e3-algorithms", defaultValue = "all")
    String e3Algorithms;
    @Inject
    @ConfigProperty(name = "trustline.device.e2-key", defaultValue = "factory")
    String e2Key;
    @Inject
    @ConfigProperty(name = "trustline.device.session-life", defaultValue = "PT10M")
    Duration sessionLife;
    @Inject
    @ConfigProperty(name = "trustline.device.registration-life", defaultValue = "P30D")
    Duration registrationLife;
    @Inject
    @ConfigProperty(name = "trustline.device.heartbeat", defaultValue = "PT30S")
    Duration heartbeat;
    @Inject
    @ConfigProperty(name = "trustline.device.camera-messages-per-hour", defaultValue = "120")
    int messagesPerCamera;
    @Inject
    @ConfigProperty(name = "trustline.device.camera-messages-per-hour-and-address", defaultValue = "36000")
    int messagesPerAddress;
    @Inject
    @ConfigProperty(name = "trustline.device.registrations-kept", defaultValue = "P90D")
    Duration registrationsKept;

    /** A value that makes no sense stops the start instead of surprising later. */
    public void check() {
        e1();
        e2();
        e3();
        e2Source();
        require(messagesPerCamera >= 2, "camera-messages-per-hour");
        require(messagesPerAddress >= 2, "camera-messages-per-hour-and-address");
        require(heartbeat.toSeconds() >= 1 && heartbeat.toSeconds() <= 86_400, "heartbeat");
        require(sessionLife.toSeconds() >= 10 && sessionLife.compareTo(Duration.ofDays(1)) <= 0, "session-life");
        require(registrationLife.compareTo(sessionLife) >= 0, "registration-life");
        require(!registrationsKept.isNegative() && !registrationsKept.isZero(), "registrations-kept");
    }

    public SuitePolicy e1() {
        return SuitePolicy.of("trustline.device.e1-algorithms", e1Algorithms);
    }

    public SuitePolicy e2() {
        return SuitePolicy.of("trustline.device.e2-algorithms", e2Algorithms);
    }

    /** For the video of E3; chosen here already, so that the camera knows it with its configuration. */
    public SuitePolicy e3() {
        return SuitePolicy.symmetric("trustline.device.e3-algorithms", e3Algorithms);
    }

    E2Source e2Source() {
        return E2Source.of(e2Key);
    }

    Duration sessionLife() {
        return sessionLife;
    }

    Duration registrationLife() {
        return registrationLife;
    }

    long heartbeatSeconds() {
        return heartbeat.toSeconds();
    }

    int messagesPerCamera() {
        return messagesPerCamera;
    }

    int messagesPerAddress() {
        return messagesPerAddress;
    }

    Duration registrationsKept() {
        return registrationsKept;
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting out of range: trustline.device." + key);
        }
    }
}
