package io.trustline.sip.dialling.control;

import io.trustline.sip.api.DialRefusal;
import java.time.Instant;

/** So many calls, and so much money, in one window of time; and what to say when it is used up. */
record Budget(String name, Instant begunAt, int calls, long spend, DialRefusal noCalls) {

    /** Where only calls are counted. */
    static final long NO_MATTER = Long.MAX_VALUE / 2;

    static Budget ofCalls(String name, Instant begunAt, int calls, DialRefusal noCalls) {
        return new Budget(name, begunAt, calls, NO_MATTER, noCalls);
    }
}
