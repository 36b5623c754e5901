package io.trustline.sip.call.control;

import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.Leg;
import io.trustline.sip.media.control.MediaLine;
import io.trustline.sip.trunk.control.Booking;
import java.time.Instant;
import java.util.Optional;

/** One try over one trunk: the leg, its sound, and the room that it takes there. */
final class Attempt {

    private final Booking booking;
    private final MediaLine line;
    private final Instant begunAt;
    private Optional<Leg> leg = Optional.empty();
    private boolean over;

    Attempt(Booking booking, MediaLine line, Instant begunAt) {
        this.booking = booking;
        this.line = line;
        this.begunAt = begunAt;
    }

    void carriedBy(Leg begun) {
        leg = Optional.of(begun);
    }

    Booking booking() {
        return booking;
    }

    MediaLine line() {
        return line;
    }

    Instant begunAt() {
        return begunAt;
    }

    void end(HangUp why) {
        leg.ifPresent(begun -> begun.end(why));
    }

    void answerReoffer(String sdp) {
        leg.ifPresent(begun -> begun.answerReoffer(sdp));
    }

    /** Nothing is left of it on the wire. */
    void over() {
        over = true;
    }

    /** Its room is free again. */
    void release() {
        line.close();
        booking.close();
    }

    boolean isOver() {
        return over;
    }
}
