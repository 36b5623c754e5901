package io.trustline.portal.control;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.PortalProblems;
import io.trustline.portal.api.Recognised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Before something that matters, a second factor must have been shown a moment ago, where there is one. */
@ApplicationScoped
public class Freshness {

    @Inject
    PortalSettings settings;
    @Inject
    SecondFactors factors;
    @Inject
    Clock clock;

    /** Asked anew, not read from {@code self}: a factor may have been added since the page was begun. */
    public Optional<Refusal> objectionTo(Recognised self) {
        var now = clock.instant();
        boolean fresh = self.provenAt().filter(proven -> now.isBefore(proven.plus(settings.proofFreshFor)))
                .isPresent();
        return fresh || !factors.anyOf(self.customer())
                ? Optional.empty()
                : Optional.of(Refusal.of(PortalProblems.FRESH_PROOF_NEEDED));
    }
}
