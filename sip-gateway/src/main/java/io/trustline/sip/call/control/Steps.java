package io.trustline.sip.call.control;

import java.time.Duration;

/** Runs what calls do next. Safe for every thread. */
public interface Steps {

    /** Soon, and elsewhere. */
    void run(Runnable step);

    /** Once, when the time is over; the step must be short. */
    Alarm after(Duration wait, Runnable step);

    /** A step that waits. */
    interface Alarm {

        /** It will not come, unless it has begun already. */
        void cancel();
    }
}
