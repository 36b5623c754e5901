package io.trustline.portal.provider.control;

import io.trustline.portal.guard.control.GuardSettings;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.control.CallMoved;
import io.trustline.portal.verification.control.ChallengeClosed;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.ServiceNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Counts what becomes of companies' calls and codes, as it is written down; the house's own calls are no company's. */
@ApplicationScoped
public class UsageCounter {

    /** Somebody, or a machine, picked up: that is when a trunk begins to charge. */
    private static final Set<CallOutcome> ANSWERED = Set.of(Plain.SPOKEN, Plain.DISOWNED, Plain.APPROVED,
            Plain.REFUSED, Plain.UNANSWERED, Plain.VOICEMAIL, Plain.NOT_CONFIRMED, Plain.HUNG_UP, Plain.GARBLED);

    @Inject
    Tenants tenants;
    @Inject
    UsageDays days;
    @Inject
    GuardSettings prices;
    @Inject
    Clock clock;

    void moved(@Observes CallMoved step) {
        step.ending().ifPresent(ending -> of(step.service()).ifPresent(tenant -> {
            days.call(tenant.id(), ending.label(), step.at());
            if (ANSWERED.contains(ending) && prices.price() > 0) {
                days.cost(tenant.id(), prices.price(), step.at());
            }
        }));
    }

    /** Every code reaches an end, so what began is counted there, once. */
    void closed(@Observes ChallengeClosed challenge) {
        of(challenge.service()).ifPresent(tenant -> {
            days.started(tenant.id(), clock.instant());
            if (challenge.state() == ChallengeState.PASSED) {
                days.verified(tenant.id(), clock.instant());
            }
        });
    }

    private Optional<Tenant> of(ServiceNumber service) {
        return tenants.find(service);
    }
}
