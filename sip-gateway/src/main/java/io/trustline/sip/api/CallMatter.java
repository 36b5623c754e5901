package io.trustline.sip.api;

import java.util.function.Function;

/** What a call is for: it tells a code, or it asks and waits for a key. */
public sealed interface CallMatter permits CallSecret, CallScript {

    <R> R fold(Function<CallSecret, R> tells, Function<CallScript, R> asks);

    /** What K2 covers of it. */
    String covered();

    /** The digits that must be keyed first; empty where there are none. */
    String screen();

    /** Whether the published method, which knows nothing but a code, can carry it. */
    boolean isPlain();
}
