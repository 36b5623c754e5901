package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.entry.api.AttemptView.Stage;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt as it is stored. Without an account it is a decoy, which leads nowhere.
 *
 * @param session which one is to know its person better
 * @param number which one is to be confirmed, or was called last
 * @param trouble the slug of why the first call was not asked for
 */
record Attempt(UUID id, Purpose purpose, Optional<CustomerId> account, Optional<SessionId> session,
        Optional<NumberId> number, Place place, Stage kept, Optional<ChallengeId> challenge, Optional<String> trouble,
        Times times) {

    /** From where it was begun. */
    record Place(String address, String browser, boolean known) {

        static Place of(Visitor visitor, boolean known) {
            return new Place(visitor.address(), visitor.browser(), known);
        }
    }

    /** When what happened, and until when it may go on. */
    record Times(Instant startedAt, Instant goodUntil, Optional<Instant> phoneProvenAt,
            Optional<Instant> secondProvenAt, Optional<Instant> waitUntil) {

        static Times of(Instant startedAt, Instant goodUntil) {
            return new Times(startedAt, goodUntil, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** When a second factor was last shown in it. */
        Optional<Instant> provenAt() {
            return secondProvenAt.or(() -> phoneProvenAt);
        }
    }

    /** Waiting ends, and so does an attempt, with nobody doing anything. */
    Stage stage(Instant now) {
        if (kept == Stage.DONE || kept == Stage.OVER || !now.isBefore(times.goodUntil())) {
            return kept == Stage.DONE ? Stage.DONE : Stage.OVER;
        }
        boolean waited = kept == Stage.WAITING && times.waitUntil().filter(until -> !now.isBefore(until)).isPresent();
        return waited ? Stage.NEW_PASSWORD : kept;
    }

    /** For looking things up: a decoy's own id belongs to nobody, and finding nothing costs what finding costs. */
    CustomerId accountOrNobody() {
        return account.orElseGet(() -> new CustomerId(id));
    }

    boolean wants(Stage wanted, Instant now) {
        return stage(now) == wanted;
    }

    /**
     * The token is the proof; what the browser says of itself is asked besides, because nobody's browser changes within
     * minutes. A recovery that waits outlives an update of the browser.
     */
    boolean isOf(Visitor visitor) {
        return times.waitUntil().isPresent() || place.browser().equals(visitor.browser());
    }

    /** As the one who began it. */
    Visitor beginner() {
        return new Visitor(place.address(), place.browser(), Optional.empty());
    }
}
