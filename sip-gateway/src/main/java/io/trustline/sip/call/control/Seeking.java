package io.trustline.sip.call.control;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.NotDialled;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.trunk.control.Booking;
import java.time.Duration;

/** Looks for a trunk with room; nothing of ours is on the wire that could still ring. */
final class Seeking extends Phase {

    /** A bucket of ten calls a second gives one every 100 ms. */
    private static final Duration AGAIN = Duration.ofMillis(100);

    private final CallOutcome otherwise;
    private Duration waited = Duration.ZERO;

    /** The first trunk of a call. */
    Seeking(LiveCall call) {
        this(call, new NotDialled(DialRefusal.NO_TRUNK));
    }

    /** @param otherwise the outcome if no other trunk takes it */
    Seeking(LiveCall call, CallOutcome otherwise) {
        super(call);
        this.otherwise = otherwise;
    }

    @Override
    Phase begin() {
        if (call.attempts() >= call.rules().mostTrunks()) {
            return ending(otherwise);
        }
        return call.book().map(this::dial).orElseGet(this::waitForRoom);
    }

    private Phase waitForRoom() {
        if (call.attempts() > 0 || waited.compareTo(call.rules().trunkPatience()) >= 0) {
            return ending(otherwise);
        }
        waited = waited.plus(AGAIN);
        after(AGAIN, this::begin);
        return this;
    }

    private Phase dial(Booking booking) {
        if (!call.open(booking)) {
            call.notes().note("no port is left for the sound");
            return ending(Plain.NETWORK_FAILED);
        }
        return new Calling(call);
    }

    @Override
    Phase stop() {
        return ending(call.attempts() > 0 ? Plain.INTERRUPTED : new NotDialled(DialRefusal.STOPPING));
    }

    @Override
    Phase overtime() {
        return ending(otherwise);
    }

    @Override
    Phase fail() {
        return ending(Plain.NETWORK_FAILED);
    }
}
