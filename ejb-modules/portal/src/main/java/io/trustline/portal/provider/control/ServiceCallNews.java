package io.trustline.portal.provider.control;

import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.portal.verification.control.CallMoved;
import io.trustline.portal.verification.control.ChallengeClosed;
import io.trustline.portal.verification.control.Proving;
import io.trustline.sip.api.ServiceNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Takes in what becomes of companies' calls and codes, and makes news of it, within the transaction that knows. */
@ApplicationScoped
public class ServiceCallNews {

    private static final String CHALLENGE = "challenge";

    @Inject
    ServiceCallRows rows;
    @Inject
    ServiceCalls calls;
    @Inject
    Tenants tenants;
    @Inject
    Event<ServiceNews> news;

    public void moved(@Observes CallMoved move) {
        if (move.service().equals(Proving.HOUSE)) {
            return;
        }
        boolean heard = isHeard(move.service());
        find(move.subject(), heard).ifPresent(row -> {
            if (row.challenge().isEmpty()) {
                write(row, move);
            }
            if (heard) {
                tell(row, move);
            }
        });
    }

    public void closed(@Observes ChallengeClosed closing) {
        if (closing.purpose() == Purpose.PROVIDER && isHeard(closing.service())) {
            rows.find(closing.challenge()).ifPresent(row -> tell(row, closing.state() == ChallengeState.PASSED
                    ? "verification.passed"
                    : "verification.failed"));
        }
    }

    private boolean isHeard(ServiceNumber service) {
        return tenants.find(service).filter(Tenant::hearsNews).isPresent();
    }

    private void tell(ServiceCallRow row, CallMoved move) {
        tell(row, move.ending().isPresent() ? "call.ended" : row.kind().label() + ".progressed");
        if (row.kind() == ServiceKind.APPROVAL && move.ending().filter(ServiceEndings::isAnswer).isPresent()) {
            tell(row, "approval.answered");
        }
    }

    private void write(ServiceCallRow row, CallMoved move) {
        move.ending().ifPresentOrElse(ending -> rows.end(row.id(), ending, ServiceEndings.state(row.kind(), ending)),
                () -> move.stage().ifPresent(stage -> rows.move(row.id(), stage)));
    }

    /** As it is after this step. */
    private void tell(ServiceCallRow row, String type) {
        var now = calls.see(rows.find(row.id()).orElseThrow());
        news.fire(new ServiceNews(row.provider(), type, row.id(), now.news()));
    }

    /** What the call was about, if a company asked for it. A code's calls are kept elsewhere, and told here. */
    private Optional<ServiceCallRow> find(String subject, boolean heard) {
        int colon = subject.indexOf(':');
        var kind = subject.substring(0, Math.max(0, colon));
        var id = ChallengeId.parse(subject.substring(colon + 1));
        return kind.equals(CHALLENGE)
                ? id.filter(code -> heard).flatMap(rows::find)
                : id.map(ChallengeId::value).flatMap(same -> ofKind(kind, same));
    }

    private Optional<ServiceCallRow> ofKind(String kind, UUID id) {
        return rows.find(id).filter(row -> row.kind().label().equals(kind));
    }
}
