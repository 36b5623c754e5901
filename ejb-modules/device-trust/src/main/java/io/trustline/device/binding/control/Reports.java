package io.trustline.device.binding.control;

import io.trustline.device.api.CloneSuspected;
import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.SimSwapKind;
import io.trustline.device.api.SimSwapped;
import io.trustline.device.control.DeviceLog;
import io.trustline.device.life.control.Device;
import io.trustline.device.life.control.DeviceMail;
import io.trustline.device.life.control.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Writes down and tells that a device was swapped or cloned; the same thing once an hour. */
@ApplicationScoped
public class Reports {

    private static final String ACTOR = "platform";

    @Inject
    SimSwaps swaps;
    @Inject
    History history;
    @Inject
    DeviceMail mail;
    @Inject
    Clock clock;

    /** Who only claims to be a device must not be able to make its owner's number suspect. */
    void simSwapped(Verdict.Apart apart, String address) {
        if (apart.kind() == SimSwapKind.CLAIMED) {
            swaps.count(apart.device().id(), apart.kind(), apart.expected(), apart.seen(), clock.instant());
            cloneSuspected(apart.device(), address);
        } else {
            swapped(apart, address);
        }
    }

    private void swapped(Verdict.Apart apart, String address) {
        var device = apart.device().id();
        var now = clock.instant();
        if (swaps.count(device, apart.kind(), apart.expected(), apart.seen(), now)) {
            mail.tell(new SimSwapped(device, apart.expected(), apart.seen(), apart.kind(), now));
            DeviceLog.LOG.simSwapped(device);
        }
        history.writeOnce(device, DeviceAct.SIM_SWAPPED, Map.of("kind", apart.kind().name(), "expected",
                apart.expected().masked(), "seen", apart.seen().masked(), "address", address), ACTOR);
    }

    /** Also for others who find one out: a second device with the identity of a live one. */
    public void cloneSuspected(Device device, String address) {
        if (history.writeOnce(device.id(), DeviceAct.CLONE_SUSPECTED, Map.of("address", address), ACTOR)) {
            mail.tell(new CloneSuspected(device.id(), address, clock.instant()));
            DeviceLog.LOG.cloneSuspected(device.id(), address);
        }
    }
}
