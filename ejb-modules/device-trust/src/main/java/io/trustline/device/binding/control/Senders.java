package io.trustline.device.binding.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.Sender;
import io.trustline.device.control.Allowance;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import java.time.Instant;

/** Who may ask at all: only somebody whose number a gateway vouches for, and not too often (KEY-4). */
final class Senders {

    private Senders() {
    }

    static Outcome<Msisdn> admit(Sender sender, Allowance allowance, Instant now) {
        if (sender.number().isEmpty()) {
            return Outcome.refused(Refusal.of(DeviceProblems.GATEWAY_NEEDED));
        }
        var number = sender.number().get();
        return allowance.take(number.e164(), now).<Outcome<Msisdn>>map(Outcome::refused)
                .orElseGet(() -> Outcome.granted(number));
    }
}
