package io.trustline.sip.legitimacy.control;

import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.DialRefusal;
import java.util.function.Function;

/** Whether a command comes from whom it says; only then is its number worth a look. */
public sealed interface Judgement {

    <R> R fold(Function<Legitimate, R> legitimate, Function<DialRefusal, R> refused);

    /** It does: the number as it was written, and what the call is for. */
    record Legitimate(String numberText, CallMatter matter) implements Judgement {

        @Override
        public <R> R fold(Function<Legitimate, R> legitimate, Function<DialRefusal, R> refused) {
            return legitimate.apply(this);
        }

        @Override
        public String toString() {
            return "Legitimate[…]";
        }
    }

    /** It does not, or comes too late or twice. */
    record Refused(DialRefusal reason) implements Judgement {

        @Override
        public <R> R fold(Function<Legitimate, R> legitimate, Function<DialRefusal, R> refused) {
            return refused.apply(reason);
        }
    }
}
