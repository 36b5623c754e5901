package io.trustline.portal.verification.control;

import io.trustline.portal.verification.api.ChallengeId;
import java.util.Optional;

/** How calls that read codes name what they are about. */
final class Subjects {

    private static final String CHALLENGE = "challenge:";

    private Subjects() {
    }

    static String of(ChallengeId challenge) {
        return CHALLENGE + challenge;
    }

    /** Empty for calls about something else. */
    static Optional<ChallengeId> challenge(String subject) {
        return subject.startsWith(CHALLENGE)
                ? ChallengeId.parse(subject.substring(CHALLENGE.length()))
                : Optional.empty();
    }
}
