package io.trustline.portal.entry.api;

import io.trustline.portal.api.SessionGrant;
import java.util.function.Function;

/** What a right proof leads to. */
public sealed interface AttemptFruit {

    <R> R fold(Function<Session, R> session, Function<GoesOn, R> goesOn);

    /** A session began, or an existing one knows its person better now and has a new token. */
    record Session(SessionGrant grant) implements AttemptFruit {

        @Override
        public <R> R fold(Function<Session, R> session, Function<GoesOn, R> goesOn) {
            return session.apply(this);
        }
    }

    /** One proof of more (recovery). */
    record GoesOn(AttemptView view) implements AttemptFruit {

        @Override
        public <R> R fold(Function<Session, R> session, Function<GoesOn, R> goesOn) {
            return goesOn.apply(this);
        }
    }
}
