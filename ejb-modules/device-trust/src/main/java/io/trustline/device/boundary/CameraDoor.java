package io.trustline.device.boundary;

import io.trustline.device.api.Sender;
import io.trustline.device.camera.control.CameraMessage;
import io.trustline.device.camera.control.Configuring;
import io.trustline.device.camera.control.Registering;
import io.trustline.kernel.outcome.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** E1 and E2, step by step: admitted, seen before, opened and verified, then written down in one transaction. */
@ApplicationScoped
public class CameraDoor {

    @Inject
    Configuring configuring;
    @Inject
    Registering registering;
    @Inject
    CameraTransactions steps;

    Outcome<String> configure(String message, Sender sender) {
        return configuring.admit(message, sender.address()).fold(this::configure, Outcome::refused);
    }

    Outcome<String> register(String message, Sender sender) {
        return registering.admit(message, sender.address()).fold(this::register, Outcome::refused);
    }

    private Outcome<String> configure(CameraMessage message) {
        return configuring.earlier(message).orElseGet(() -> configuring.judge(message)
                .fold(draft -> Insistence.insist(() -> steps.configure(draft)), Outcome::refused));
    }

    private Outcome<String> register(CameraMessage message) {
        return registering.earlier(message).orElseGet(() -> registering.judge(message)
                .fold(proof -> Insistence.insist(() -> steps.register(proof)), Outcome::refused));
    }
}
