package io.trustline.web.verify;

import io.trustline.portal.entry.api.AttemptView;
import io.trustline.portal.factor.api.Factor;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attempts as pages see them. */
final class Attempts {

    private Attempts() {
    }

    static AttemptView with(Purpose purpose, AttemptView.Stage stage, Optional<Progress> call, Instant now) {
        return new AttemptView(purpose, stage, Set.of(Factor.CALL), call, List.of(), now.plusSeconds(900),
                Optional.empty(), Optional.empty());
    }
}
