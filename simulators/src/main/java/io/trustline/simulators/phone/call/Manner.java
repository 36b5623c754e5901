package io.trustline.simulators.phone.call;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the telephone does when it is called. */
public enum Manner {

    /** Rings until somebody presses a button. */
    BY_HAND {
        @Override
        void meet(PhoneCall call) {
            call.ring();
            call.later(PATIENCE, () -> call.refuse(Refusal.UNAVAILABLE));
        }
    },

    AT_ONCE {
        @Override
        void meet(PhoneCall call) {
            call.ring();
            call.later(MOMENT, () -> call.answer(Answering.PERSON));
        }
    },

    BUSY {
        @Override
        void meet(PhoneCall call) {
            call.refuse(Refusal.BUSY);
        }
    },

    /** Rings, and nobody ever comes. */
    NO_ANSWER {
        @Override
        void meet(PhoneCall call) {
            call.ring();
            call.later(PATIENCE, () -> call.refuse(Refusal.UNAVAILABLE));
        }
    },

    DECLINE {
        @Override
        void meet(PhoneCall call) {
            call.ring();
            call.later(MOMENT, () -> call.refuse(Refusal.DECLINED));
        }
    },

    /** A machine picks up, beeps and listens. */
    VOICEMAIL {
        @Override
        void meet(PhoneCall call) {
            call.ring();
            call.later(MOMENT, () -> call.answer(Answering.MACHINE));
        }
    },

    /** Rings another telephone, which answers. */
    DIVERT {
        @Override
        void meet(PhoneCall call) {
            call.forward();
            call.ring();
            call.later(MOMENT, () -> call.answer(Answering.ELSEWHERE));
        }
    };

    private static final Duration MOMENT = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    abstract void meet(PhoneCall call);

    /** Whether a person is wanted when it rings. */
    boolean waitsForSomebody() {
        return this == BY_HAND;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Manner> of(String label) {
        return Arrays.stream(values()).filter(manner -> manner.label().equals(label)).findFirst();
    }
}
