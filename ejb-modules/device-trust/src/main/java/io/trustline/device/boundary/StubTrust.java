package io.trustline.device.boundary;

import io.trustline.device.api.CallKey;
import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.DeviceTrust;
import io.trustline.device.api.Sender;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.Optional;

/** Refuses everything, so that the edge can be tried before the real door exists; goes when that comes. */
@Stateless
@PermitAll
public class StubTrust implements DeviceTrust {

    @Override
    public String keySet() {
        return "{\"keys\":[]}";
    }

    @Override
    public Outcome<String> initialise(String edkey, Sender sender) {
        return sender.number().isPresent() ? unreadable() : Outcome.refused(Refusal.of(DeviceProblems.GATEWAY_NEEDED));
    }

    @Override
    public Outcome<String> access(String message, Sender sender) {
        return initialise(message, sender);
    }

    @Override
    public Outcome<String> configure(String message, Sender sender) {
        return unreadable();
    }

    @Override
    public Outcome<String> register(String message, Sender sender) {
        return unreadable();
    }

    @Override
    public Outcome<CallKey> callKey(String token) {
        return Outcome.refused(Refusal.of(DeviceProblems.NOT_PROVEN));
    }

    @Override
    public Outcome<String> self(CallKey caller) {
        return unreadable();
    }

    @Override
    public Outcome<String> changeInfo(CallKey caller, String message) {
        return unreadable();
    }

    @Override
    public Optional<Instant> simSwappedSince(Msisdn number, Instant since) {
        return Optional.empty();
    }

    @Override
    public void numberForged(String address) {
        // The real door counts.
    }

    private static Outcome<String> unreadable() {
        return Outcome.refused(Refusal.of(DeviceProblems.UNREADABLE_MESSAGE));
    }
}
