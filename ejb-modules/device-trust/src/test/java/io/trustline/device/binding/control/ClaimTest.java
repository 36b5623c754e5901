package io.trustline.device.binding.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.device.api.DeviceState;
import io.trustline.device.life.control.Device;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** KEY-9, CAM-16: every row of the table of decisions. */
class ClaimTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Msisdn ALICES = new Msisdn("+8613800138000");
    private static final Msisdn BOBS = new Msisdn("+8613900139000");
    private static final Optional<Claim.Party> NOBODY = Optional.empty();

    @Test
    void aNewDeviceWithAFreeNumberComesIn() {
        assertEquals("admitted anew", judge(NOBODY, NOBODY, Proof.NONE));
    }

    @Test
    void aDeviceThatWasNeverConfirmedComesInAgain() {
        assertEquals("admitted anew", judge(device(1).party(), NOBODY, Proof.NONE));
    }

    @Test
    void aLiveDeviceWithoutProofIsACloneSuspect() {
        var alice = device(1).with(ALICES).live();
        assertEquals("clone", judge(alice.party(), alice.party(), Proof.NONE));
    }

    @Test
    void aLiveDeviceWithAWrongProofProvesNothing() {
        var alice = device(1).with(ALICES).live();
        assertEquals("not-proven", judge(alice.party(), alice.party(), Proof.WRONG));
    }

    @Test
    void aLiveDeviceThatProvesItselfKeepsItsContinuity() {
        var alice = device(1).with(ALICES).live();
        assertEquals("admitted kept", judge(alice.party(), alice.party(), Proof.VALID));
    }

    @Test
    void anExpiredDeviceWithItsOwnNumberComesInWithOrWithoutProof() {
        var alice = device(1).with(ALICES);
        assertEquals("admitted anew", judge(alice.party(), alice.party(), Proof.NONE));
        assertEquals("admitted anew", judge(alice.party(), alice.party(), Proof.WRONG));
        assertEquals("admitted kept", judge(alice.party(), alice.party(), Proof.VALID));
    }

    @Test
    void aDeviceWithAnotherSimIsRefused() {
        var alice = device(1).with(BOBS);
        assertEquals("swap CLAIMED", judge(alice.party(), NOBODY, Proof.NONE));
        assertEquals("swap OTHER_SIM", judge(alice.live().party(), NOBODY, Proof.VALID));
    }

    @Test
    void aSimInAnotherDeviceIsRefused() {
        assertEquals("swap OTHER_DEVICE", judge(NOBODY, device(2).with(ALICES).party(), Proof.NONE));
        assertEquals("swap OTHER_DEVICE", judge(device(1).party(), device(2).with(ALICES).live().party(),
                Proof.NONE));
    }

    @Test
    void twoDevicesThatExchangedTheirSimsAreBothReported() {
        assertEquals("swap OTHER_SIM OTHER_DEVICE",
                judge(device(1).with(BOBS).live().party(), device(2).with(ALICES).live().party(), Proof.VALID));
    }

    @Test
    void anOperatorsLeaveLetsADeviceChangeItsSimOrProveItselfAnew() {
        var alice = device(1).with(BOBS).live().allowed();
        assertEquals("admitted anew", judge(alice.party(), NOBODY, Proof.NONE));
        assertEquals("admitted anew", judge(alice.party(), NOBODY, Proof.WRONG));
        assertEquals("admitted anew", judge(device(1).with(ALICES).live().allowed().party(), NOBODY, Proof.NONE));
    }

    @Test
    void leaveForOneSideIsNotLeaveForTheOther() {
        assertEquals("swap OTHER_DEVICE", judge(device(1).with(BOBS).live().allowed().party(),
                device(2).with(ALICES).live().party(), Proof.VALID));
        assertEquals("admitted kept, 2 gives up", judge(device(1).with(BOBS).live().allowed().party(),
                device(2).with(ALICES).live().allowed().party(), Proof.VALID));
        assertEquals("admitted anew, 2 gives up",
                judge(NOBODY, device(2).with(ALICES).live().allowed().party(), Proof.NONE));
    }

    @Test
    void leaveThatRanOutIsNone() {
        var alice = device(1).with(BOBS).allowedUntil(NOW);
        assertEquals("swap OTHER_SIM", judge(alice.party(), NOBODY, Proof.VALID));
    }

    @Test
    void proofIsEnoughForAnotherSimWhereThePolicySaysSo() {
        var alice = device(1).with(BOBS).live();
        assertEquals("admitted kept", judgeByProof(alice.party(), NOBODY, Proof.VALID));
        assertEquals("swap CLAIMED", judgeByProof(alice.party(), NOBODY, Proof.NONE));
        assertEquals("swap OTHER_DEVICE",
                judgeByProof(alice.party(), device(2).with(ALICES).live().party(), Proof.VALID));
    }

    @Test
    void aBindingThatLapsedHoldsNothing() {
        assertEquals("admitted anew, 2 gives up", judge(NOBODY, device(2).with(ALICES).lapsed().party(), Proof.NONE));
        assertEquals("admitted anew", judge(device(1).with(BOBS).lapsed().party(), NOBODY, Proof.NONE));
    }

    @Test
    void aRevokedDeviceHoldsNoNumberAndNeverComesIn() {
        var revoked = device(2).with(ALICES).in(DeviceState.REVOKED);
        assertEquals("admitted anew, 2 gives up", judge(NOBODY, revoked.party(), Proof.NONE));
        assertEquals("device-revoked", judge(revoked.party(), revoked.party(), Proof.VALID));
    }

    @Test
    void aSuspendedDeviceHoldsItsNumberAndWaits() {
        var suspended = device(2).with(ALICES).in(DeviceState.SUSPENDED);
        assertEquals("device-suspended", judge(suspended.party(), suspended.party(), Proof.VALID));
        assertEquals("swap OTHER_DEVICE", judge(NOBODY, suspended.party(), Proof.NONE));
    }

    private static String judge(Optional<Claim.Party> named, Optional<Claim.Party> holder, Proof proof) {
        return tell(new Claim(named, holder, ALICES, proof, false, NOW));
    }

    private static String judgeByProof(Optional<Claim.Party> named, Optional<Claim.Party> holder, Proof proof) {
        return tell(new Claim(named, holder, ALICES, proof, true, NOW));
    }

    private static String tell(Claim claim) {
        return claim.judge().fold(
                admitted -> "admitted " + (admitted.proven() ? "kept" : "anew") + admitted.releasing()
                        .map(other -> ", " + other.id().value().getLeastSignificantBits() + " gives up").orElse(""),
                changed -> changed.apart().stream().map(apart -> " " + apart.kind()).reduce("swap", String::concat),
                suspected -> "clone", stopped -> stopped.refusal().type().slug());
    }

    private static Sketch device(int number) {
        return new Sketch(number, Optional.empty(), DeviceState.BOUND, Optional.empty(), false, false);
    }

    /** A device in a few strokes. */
    private record Sketch(int id, Optional<Msisdn> number, DeviceState state, Optional<Instant> rebindUntil,
            boolean isLive, boolean isLapsed) {

        Sketch with(Msisdn bound) {
            return new Sketch(id, Optional.of(bound), state, rebindUntil, isLive, isLapsed);
        }

        Sketch live() {
            return new Sketch(id, number, state, rebindUntil, true, isLapsed);
        }

        Sketch lapsed() {
            return new Sketch(id, number, state, rebindUntil, isLive, true);
        }

        Sketch allowed() {
            return allowedUntil(NOW.plusSeconds(1));
        }

        Sketch allowedUntil(Instant end) {
            return new Sketch(id, number, state, Optional.of(end), isLive, isLapsed);
        }

        Sketch in(DeviceState wanted) {
            return new Sketch(id, number, wanted, rebindUntil, isLive, isLapsed);
        }

        Optional<Claim.Party> party() {
            var device = new Device(new DeviceId(new UUID(0, id)), state, Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), number,
                    "{}", Optional.empty(), rebindUntil, NOW, Optional.empty());
            return Optional.of(new Claim.Party(device, isLive, isLapsed));
        }
    }
}
