package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.AttemptsVoid;
import io.trustline.portal.control.NumbersChanged;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.Sessions;
import io.trustline.portal.entity.Account;
import io.trustline.portal.guard.control.CallWish;
import io.trustline.portal.guard.control.Guard;
import io.trustline.portal.number.api.NumberView;
import io.trustline.portal.number.control.NumberBook;
import io.trustline.portal.verification.control.CallMoved;
import io.trustline.portal.verification.control.OutgoingCalls;
import io.trustline.portal.verification.control.Proving;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Tells customers by telephone what somebody does to their account. Who answers that it was not them ends what is under
 * way.
 */
@ApplicationScoped
public class Notices {

    private static final String NUMBER_CHANGED = "number-changed";
    private static final String RECOVERY_BEGUN = "recovery-begun";
    /** A notice that does not ring by then stands in the activity only. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<CallOutcome> NOT_THEM = Set.of(CallOutcome.Plain.DISOWNED, CallOutcome.Plain.REFUSED);

    @Inject
    OutgoingCalls calls;
    @Inject
    Guard guard;
    @Inject
    NumberBook numbers;
    @Inject
    Accounts accounts;
    @Inject
    Sessions sessions;
    @Inject
    PortalMail mail;
    @Inject
    Event<AttemptsVoid> voided;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    void changed(@Observes NumbersChanged change) {
        tell(change.customer(), List.of(change.before()), NUMBER_CHANGED, change.visitor());
    }

    /** Every number that was confirmed hears of it: whoever has one of them may not have all. */
    void recoveryWaits(CustomerId customer, Visitor visitor) {
        tell(customer, numbers.of(customer).stream().filter(NumberView::isCallable).map(NumberView::number).toList(),
                RECOVERY_BEGUN, visitor);
    }

    /** A recovery asks for no password, so a stranger's is only stopped; who changes numbers was inside. */
    void answered(@Observes CallMoved moved) {
        if (moved.service().equals(Proving.HOUSE) && moved.ending().filter(NOT_THEM::contains).isPresent()) {
            about(NUMBER_CHANGED, moved.subject()).ifPresent(customer -> {
                accounts.lock(customer).makePasswordDue();
                sessions.endAllBut(customer, Optional.empty());
                disown(customer);
            });
            about(RECOVERY_BEGUN, moved.subject()).ifPresent(this::disown);
        }
    }

    private void disown(CustomerId customer) {
        // Before whatever else of the account the others end.
        accounts.lock(customer);
        voided.fire(new AttemptsVoid(customer));
        mail.say(Optional.of(customer), Act.CALL_DISOWNED, new Visitor("", "", Optional.empty()));
    }

    private void tell(CustomerId customer, List<Msisdn> told, String prompt, Visitor visitor) {
        var language = accounts.find(customer).map(Account::language).flatMap(spoken -> Language.of(spoken.tag()))
                .orElse(Language.MANDARIN);
        var script = new CallScript(List.of(Piece.prompt(prompt)));
        var goodUntil = clock.instant().plus(PATIENCE);
        told.stream().filter(number -> mayRing(customer, number, visitor)).forEach(
                number -> calls.ask(Proving.HOUSE, subject(prompt, customer), number, script, language, goodUntil));
    }

    private boolean mayRing(CustomerId customer, Msisdn number, Visitor visitor) {
        return guard.admit(new CallWish(Proving.HOUSE, Optional.of(customer), Optional.of(number), visitor, true))
                .isEmpty();
    }

    /** With something of its own, so that one call for each number rings. */
    private String subject(String notice, CustomerId customer) {
        return notice + ":" + customer + ":" + Integer.toHexString(random.nextInt());
    }

    /** Whom a call told this; empty for calls about something else. */
    private Optional<CustomerId> about(String notice, String subject) {
        var parts = subject.split(":", -1);
        return parts.length == 3 && parts[0].equals(notice)
                ? CustomerId.parse(parts[1]).filter(customer -> accounts.find(customer).isPresent())
                : Optional.empty();
    }
}
