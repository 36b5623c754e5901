package io.trustline.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.FactorLevel;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.PortalProblems;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Role;
import io.trustline.portal.api.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes how somebody proves it is them needs a proof of a moment ago (VOX-13). */
class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final Freshness freshness = new Freshness();

    @BeforeEach
    void open() {
        freshness.settings = PortalSettingsFixture.defaults();
        freshness.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void aProofIsFreshForTenMinutes() {
        assertTrue(freshness.isFresh(alice(true, Optional.of(NOW.minus(Duration.ofMinutes(10)).plusMillis(1)))));
        assertFalse(freshness.isFresh(alice(true, Optional.of(NOW.minus(Duration.ofMinutes(10))))));
    }

    @Test
    void whoNeverShowedOneIsAskedForIt() {
        var objection = freshness.objectionTo(alice(true, Optional.empty()));
        assertEquals(PortalProblems.FRESH_PROOF_NEEDED, objection.orElseThrow().type());
    }

    @Test
    void whoHasNoneIsLetInToSetOneUp() {
        assertTrue(freshness.objectionTo(alice(false, Optional.empty())).isEmpty());
    }

    private static Recognised alice(boolean secondFactor, Optional<Instant> provenAt) {
        return new Recognised(new CustomerId(new UUID(1, 1)), new SessionId(new UUID(2, 2)),
                AccountName.parse("alice").orElseThrow(), Role.CUSTOMER, FactorLevel.SECOND_FACTOR, Language.ENGLISH,
                false, secondFactor, provenAt);
    }
}
