package io.trustline.portal.provider.api;

import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A verification, a plain call or an approval, as its tenant sees it.
 *
 * @param kind {@code verification}, {@code call} or {@code approval}
 * @param state of a verification; an approval is PASSED when approved, WITHDRAWN when refused, DISOWNED by 9
 * @param number masked
 * @param calls how many calls were asked for so far
 * @param screenDigits what the tenant's page shows, where the callee must key them
 */
public record ServiceCall(UUID id, String kind, String reference, ChallengeState state, String number, int calls,
        int callsLeft, int triesLeft, Optional<CallStage> stage, Optional<CallOutcome> ending, Instant madeAt,
        Instant goodUntil, Optional<Instant> againAt, Optional<String> screenDigits, boolean sandbox) {}
