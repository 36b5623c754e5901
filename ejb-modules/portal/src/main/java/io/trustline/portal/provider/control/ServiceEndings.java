package io.trustline.portal.provider.control;

import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import java.util.Map;

/** What the end of a call means for what a company asked. */
final class ServiceEndings {

    private static final Map<CallOutcome, ChallengeState> ANSWERS = Map.of(Plain.APPROVED, ChallengeState.PASSED,
            Plain.REFUSED, ChallengeState.WITHDRAWN, Plain.DISOWNED, ChallengeState.DISOWNED);

    private ServiceEndings() {
    }

    /** A plain call is over however it ended; an approval wants a key. */
    static ChallengeState state(ServiceKind kind, CallOutcome ending) {
        return kind == ServiceKind.CALL && ending.isDelivered()
                ? ChallengeState.PASSED
                : ANSWERS.getOrDefault(ending, ChallengeState.EXPIRED);
    }

    static boolean isAnswer(CallOutcome ending) {
        return ANSWERS.containsKey(ending);
    }
}
