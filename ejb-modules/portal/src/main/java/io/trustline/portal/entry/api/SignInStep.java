package io.trustline.portal.entry.api;

import io.trustline.portal.api.SessionGrant;
import io.trustline.portal.factor.api.Factor;
import java.util.function.Function;

/** Where a right password, or a further proof, leads. */
public sealed interface SignInStep {

    <R> R fold(Function<Entered, R> entered, Function<Further, R> further);

    /** In. */
    record Entered(SessionGrant grant) implements SignInStep {

        @Override
        public <R> R fold(Function<Entered, R> entered, Function<Further, R> further) {
            return entered.apply(this);
        }
    }

    /** Something more is wanted; {@code first} is what the page should offer. */
    record Further(AttemptToken token, Factor first) implements SignInStep {

        @Override
        public <R> R fold(Function<Entered, R> entered, Function<Further, R> further) {
            return further.apply(this);
        }
    }
}
