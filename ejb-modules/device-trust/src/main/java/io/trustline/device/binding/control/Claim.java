package io.trustline.device.binding.control;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.DeviceState;
import io.trustline.device.api.SimSwapKind;
import io.trustline.device.life.control.Device;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody claims a Did and a number. Whoever is named by that Did and whoever holds that number may have something
 * against it; this is the whole table of decisions, for an initialisation as for the first use of its key.
 */
record Claim(Optional<Party> named, Optional<Party> holder, Msisdn number, Proof proof, boolean proofRebinds,
        Instant now) {

    Verdict judge() {
        var stopped = named.flatMap(party -> stopped(party.device().state()));
        if (stopped.isPresent()) {
            return new Verdict.Stopped(stopped.get());
        }
        if (isLive() && proof == Proof.WRONG && !hasLeave()) {
            return new Verdict.Stopped(Refusal.of(DeviceProblems.NOT_PROVEN));
        }
        var apart = apart();
        if (!apart.isEmpty()) {
            return new Verdict.SimChanged(apart);
        }
        if (isLive() && proof != Proof.VALID && !hasLeave()) {
            return new Verdict.CloneSuspected(named.orElseThrow().device());
        }
        return new Verdict.Admitted(named.map(Party::device), other().map(Party::device), proof == Proof.VALID);
    }

    private static Optional<Refusal> stopped(DeviceState state) {
        return switch (state) {
            case SUSPENDED -> Optional.of(Refusal.of(DeviceProblems.DEVICE_SUSPENDED));
            case REVOKED -> Optional.of(Refusal.of(DeviceProblems.DEVICE_REVOKED));
            default -> Optional.empty();
        };
    }

    /** Which devices this would tear from their SIM without leave. */
    private List<Verdict.Apart> apart() {
        var apart = new ArrayList<Verdict.Apart>();
        named.filter(party -> party.isBoundElsewhere(number)).filter(party -> !mayChangeSim())
                .ifPresent(party -> apart.add(new Verdict.Apart(party.device(), ofNamed(), number)));
        other().filter(party -> party.holdsOn(now))
                .ifPresent(party -> apart.add(new Verdict.Apart(party.device(), SimSwapKind.OTHER_DEVICE, number)));
        return apart;
    }

    private SimSwapKind ofNamed() {
        return proof == Proof.VALID ? SimSwapKind.OTHER_SIM : SimSwapKind.CLAIMED;
    }

    private boolean mayChangeSim() {
        return hasLeave() || proofRebinds && proof == Proof.VALID;
    }

    private boolean hasLeave() {
        return named.filter(party -> party.device().mayRebind(now)).isPresent();
    }

    private boolean isLive() {
        return named.filter(Party::live).isPresent();
    }

    /** The holder of the number, if that is another device than the named one. */
    private Optional<Party> other() {
        return holder.filter(party -> named.filter(one -> one.isSame(party)).isEmpty());
    }

    /** A device that a claim concerns: whether it is alive, and whether its hold on its number has lapsed. */
    record Party(Device device, boolean live, boolean lapsed) {

        boolean isSame(Party other) {
            return device.id().equals(other.device.id());
        }

        boolean isBoundElsewhere(Msisdn number) {
            return !lapsed && device.number().filter(own -> !own.equals(number)).isPresent();
        }

        /** A revoked device holds nothing any more, and an operator may have let it go. */
        boolean holdsOn(Instant now) {
            return !lapsed && device.state() != DeviceState.REVOKED && !device.mayRebind(now);
        }
    }
}
