package io.trustline.portal.verification.control;

import io.trustline.portal.verification.api.ApprovalId;
import io.trustline.portal.verification.api.ChallengeId;
import java.util.Optional;

/** How calls name what they are about. */
final class Subjects {

    private static final String CHALLENGE = "challenge:";

    private Subjects() {
    }

    static String of(ChallengeId challenge) {
        return CHALLENGE + challenge;
    }

    static String of(ApprovalId approval) {
        return "approval:" + approval;
    }

    /** Empty for calls about something else. */
    static Optional<ChallengeId> challenge(String subject) {
        return subject.startsWith(CHALLENGE)
                ? ChallengeId.parse(subject.substring(CHALLENGE.length()))
                : Optional.empty();
    }
}
