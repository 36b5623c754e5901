package io.trustline.portal.control;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.PortalProblems;
import io.trustline.portal.api.Recognised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Whether somebody proved only a moment ago that it is them: what changes how they prove it needs that. */
@ApplicationScoped
public class Freshness {

    @Inject
    PortalSettings settings;
    @Inject
    Clock clock;

    /** Who has no second factor has none to show. */
    public boolean isFresh(Recognised self) {
        return !self.secondFactor() || self.provenAt()
                .filter(proven -> clock.instant().isBefore(proven.plus(settings.proofFresh))).isPresent();
    }

    /** What to say to somebody who has to prove it again first. */
    public Optional<Refusal> objectionTo(Recognised self) {
        return isFresh(self) ? Optional.empty() : Optional.of(Refusal.of(PortalProblems.FRESH_PROOF_NEEDED));
    }
}
