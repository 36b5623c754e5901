package io.trustline.device.binding.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.message.Access;

/** An access that was opened and is proven to come from the holder of its key. */
public record AccessRequest(String message, KeyAndDevice subject, KeySchedule schedule, Access claims, Msisdn number,
        String address) {

    public boolean isFirstUse() {
        return subject.key().state() == KeyState.PENDING;
    }

    /** The SIM of the connection is not the one of the key. */
    public boolean isWithOtherSim() {
        return !subject.key().number().equals(number);
    }

    @Override
    public String toString() {
        return "access with " + subject.key().kid();
    }
}
