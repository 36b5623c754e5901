package io.trustline.portal.verification.control;

import io.trustline.portal.verification.api.ChallengeId;

/**
 * A CDI event: somebody pressed 9, and the code's row is about to be held. Whoever keeps rows that come before it takes
 * hold of them now (ADR 0027).
 */
public record ChallengeDisowning(ChallengeId challenge) {}
