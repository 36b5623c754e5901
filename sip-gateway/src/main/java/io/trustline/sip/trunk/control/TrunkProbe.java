package io.trustline.sip.trunk.control;

import java.time.Duration;
import java.util.function.Consumer;

/** Asks trunks how they are, on the wire. Returns at once; the answer comes exactly once, from any thread. */
public interface TrunkProbe {

    /** OPTIONS. */
    void ask(Trunk trunk, Consumer<Answer> ear);

    /** REGISTER; zero unregisters. A challenge and a 423 are dealt with before the answer. */
    void register(Trunk trunk, Duration expires, Consumer<Answer> ear);

    /** What came back. {@code granted} counts for a registration only; {@code note} says what was wrong. */
    record Answer(boolean good, Duration granted, String note) {

        public static Answer good(Duration granted) {
            return new Answer(true, granted, "");
        }

        public static Answer bad(String note) {
            return new Answer(false, Duration.ZERO, note);
        }
    }
}
