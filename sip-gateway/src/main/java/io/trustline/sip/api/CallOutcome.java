package io.trustline.sip.api;

import io.trustline.kernel.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;

/** What became of a call. {@link #label()} is stable: it goes into events, tables and the keys of messages. */
public sealed interface CallOutcome {

    String label();

    /** Whether the whole code was said to somebody who picked up, and heard by our own ear on the way out. */
    default boolean isDelivered() {
        return false;
    }

    default JsonObject toJson() {
        return Json.createObjectBuilder().add("name", label()).build();
    }

    static CallOutcome fromJson(JsonObject json) {
        var name = json.getString("name");
        return name.equals(NotDialled.NAME)
                ? new NotDialled(DialRefusal.valueOf(json.getString("reason")))
                : Plain.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Outcomes that need no further word. */
    enum Plain implements CallOutcome {
        /** The code was said. */
        SPOKEN,
        /** The person pressed 9: somebody else asked for this call. */
        DISOWNED,
        /** An asking call: the person pressed 1. */
        APPROVED,
        /** An asking call: the person pressed 2. */
        REFUSED,
        /** An asking call: everything was said, and no key came. */
        UNANSWERED,
        /** Engaged. */
        BUSY,
        /** Rang, and nobody came. */
        NO_ANSWER,
        /** Rejected by hand. */
        DECLINED,
        /** No such number, or switched off. */
        UNREACHABLE,
        /** A machine picked up. */
        VOICEMAIL,
        /** Went to another number, which gets no code. */
        DIVERTED,
        /** The digits on the screen were not keyed. */
        NOT_CONFIRMED,
        /** Put down before the code was said. */
        HUNG_UP,
        /** No trunk could carry it, or the line broke. */
        NETWORK_FAILED,
        /** What went out was not what should have been said. */
        GARBLED,
        /** The gateway stopped or died meanwhile. */
        INTERRUPTED;

        @Override
        public boolean isDelivered() {
            return this == SPOKEN;
        }

        @Override
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Nothing left the house. */
    record NotDialled(DialRefusal reason) implements CallOutcome {

        static final String NAME = "not-dialled";

        @Override
        public String label() {
            return NAME;
        }

        @Override
        public JsonObject toJson() {
            return Json.createObjectBuilder().add("name", NAME).add("reason", reason.name()).build();
        }
    }
}
