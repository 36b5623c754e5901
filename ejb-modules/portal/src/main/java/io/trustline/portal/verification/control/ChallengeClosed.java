package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.sip.api.ServiceNumber;
import java.util.Optional;

/** A CDI event, fired once for each code that reaches a final state, within the transaction that writes it down. */
public record ChallengeClosed(ChallengeId challenge, ServiceNumber service, Purpose purpose,
        Optional<CustomerId> account, ChallengeState state) {}
