package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.ServiceNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A code as the table holds it. */
record ChallengeRow(ChallengeId id, Purpose purpose, ServiceNumber service, String binding, String ringKey, String seed,
        Optional<CustomerId> account, Optional<String> whom, Language language, ChallengeState state, int tries,
        int calls, boolean veiled, boolean decoy, boolean screenBound, Instant openedAt, Instant askedAt,
        Instant goodUntil) {

    /** Clocks of nodes may differ by so much; one set back further may not make a code live again. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    String subject() {
        return Subjects.of(id);
    }

    boolean isOpen() {
        return state == ChallengeState.OPEN;
    }

    /** Or the clock is back before the last call, so that nobody knows how old it is. */
    boolean isLate(Instant now) {
        return now.isAfter(goodUntil) || now.isBefore(askedAt.minus(SKEW));
    }

    ChallengeClosed closed(ChallengeState end) {
        return new ChallengeClosed(id, service, purpose, account, end);
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "ChallengeRow[" + id + ", " + state + "]";
    }
}
