package io.trustline.sip.trunk.control;

import java.util.concurrent.atomic.AtomicBoolean;

/** Room taken on a trunk's line, given back once. */
final class RoomTaken implements Booking {

    private final TrunkLine line;
    private final AtomicBoolean closed = new AtomicBoolean();

    RoomTaken(TrunkLine line) {
        this.line = line;
    }

    @Override
    public Trunk trunk() {
        return line.trunk();
    }

    @Override
    public void went(Conduct conduct) {
        line.went(conduct);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            line.giveBack();
        }
    }
}
