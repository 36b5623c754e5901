package io.trustline.device.boundary;

import io.trustline.device.api.CallKey;
import io.trustline.device.api.DeviceTrust;
import io.trustline.device.api.PeerView;
import io.trustline.device.api.Sender;
import io.trustline.device.binding.control.SimSwaps;
import io.trustline.device.call.control.CallKeys;
import io.trustline.device.call.control.OwnRecord;
import io.trustline.device.camera.control.Registrations;
import io.trustline.device.control.DeviceTallies;
import io.trustline.device.control.Forgeries;
import io.trustline.device.platformkey.control.PlatformKeys;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Device trust's door. Open to everybody: who comes in proves itself by what it brings. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeviceTrustBoundary implements DeviceTrust {

    @Inject
    PlatformKeys platformKeys;
    @Inject
    KeyEntry keyEntry;
    @Inject
    CameraDoor cameraDoor;
    @Inject
    Registrations registrations;
    @Inject
    CallKeys callKeys;
    @Inject
    OwnRecord ownRecord;
    @Inject
    SimSwaps swaps;
    @Inject
    Forgeries forgeries;
    @Inject
    DeviceTallies tallies;

    @Override
    public String keySet() {
        return platformKeys.keySet();
    }

    @Override
    public Outcome<String> initialise(String edkey, Sender sender) {
        return tallies.count("initialisations", () -> keyEntry.initialise(edkey, sender));
    }

    @Override
    public Outcome<String> access(String message, Sender sender) {
        return tallies.count("accesses", () -> keyEntry.access(message, sender));
    }

    @Override
    public Outcome<String> configure(String message, Sender sender) {
        return tallies.count("configurations", () -> cameraDoor.configure(message, sender));
    }

    @Override
    public Outcome<String> register(String message, Sender sender) {
        return tallies.count("registrations", () -> cameraDoor.register(message, sender));
    }

    @Override
    public Optional<PeerView> peer(DeviceId device) {
        return registrations.peer(device);
    }

    @Override
    public Outcome<CallKey> callKey(String token) {
        return callKeys.of(token);
    }

    @Override
    public Outcome<String> self(CallKey caller) {
        return ownRecord.show(caller);
    }

    @Override
    public Outcome<String> changeInfo(CallKey caller, String message) {
        return ownRecord.change(caller, message);
    }

    @Override
    public Optional<Instant> simSwappedSince(Msisdn number, Instant since) {
        return swaps.since(number, since);
    }

    @Override
    public void numberForged(String address) {
        forgeries.note(address);
    }
}
