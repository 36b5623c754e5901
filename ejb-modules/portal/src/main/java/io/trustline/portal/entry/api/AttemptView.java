package io.trustline.portal.entry.api;

import io.trustline.portal.factor.api.Factor;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where an attempt stands. At sign-in nothing tells a number but the last two digits of those to choose from.
 *
 * @param stage what is wanted next
 * @param factors the ways that are open now; never empty while something is wanted
 * @param call the latest call, where one was asked for
 * @param waitUntil when a recovery that has to wait goes on
 * @param trouble the slug of the problem for which the first call was not asked for
 */
public record AttemptView(Purpose purpose, Stage stage, Set<Factor> factors, Optional<Progress> call,
        List<OtherNumber> numbers, Instant goodUntil, Optional<Instant> waitUntil,
        Optional<String> trouble) {

    /** What an attempt wants next. */
    public enum Stage {
        FACTOR,
        /** Recovery: the phone is proven, now something else. */
        SECOND_PROOF,
        /** Recovery: notices went out; it goes on later. */
        WAITING,
        /** Recovery: choose it. */
        NEW_PASSWORD,
        DONE,
        /** Too late, given up, or disowned by the person called. */
        OVER
    }

    /** A number that may be called, by its last two digits. */
    public record OtherNumber(NumberId id, String lastTwo, boolean primary) {}
}
