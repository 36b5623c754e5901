package io.trustline.sip.api;

import io.trustline.kernel.identity.Msisdn;
import java.util.function.Function;

/** Said before anything is dialled. */
public sealed interface DialDecision {

    <R> R fold(Function<Dial, R> dial, Function<Refuse, R> refuse);

    /** Go on, to this very number. */
    record Dial(Msisdn number, String country) implements DialDecision {

        @Override
        public <R> R fold(Function<Dial, R> dial, Function<Refuse, R> refuse) {
            return dial.apply(this);
        }
    }

    /** Don't, and why. */
    record Refuse(DialRefusal reason) implements DialDecision {

        @Override
        public <R> R fold(Function<Dial, R> dial, Function<Refuse, R> refuse) {
            return refuse.apply(this);
        }
    }
}
