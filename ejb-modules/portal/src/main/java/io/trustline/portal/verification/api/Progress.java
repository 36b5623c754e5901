package io.trustline.portal.verification.api;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a code and its latest call are. {@code stage} and {@code ending} speak of the latest call; both are empty while
 * the wish to call is still on its way, and always on a veiled one, where a stranger may be looking on.
 *
 * @param calls how many were asked for; a wish for another says which of them it has seen
 * @param againAt when another call may be asked for; empty where none may
 * @param screenDigits what the page shows and the callee keys, where the call wants it
 */
public record Progress(ChallengeId challenge, ChallengeState state, boolean veiled, int calls, int callsLeft,
        int triesLeft, Optional<CallStage> stage, Optional<CallOutcome> ending, Instant goodUntil,
        Optional<Instant> againAt, Optional<String> screenDigits) {}
