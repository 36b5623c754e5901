package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.guard.control.CallWish;
import io.trustline.portal.guard.control.Guard;
import io.trustline.portal.verification.api.Approval;
import io.trustline.portal.verification.api.ApprovalId;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.Telephone;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Questions that a call puts and a key answers (VOX-10); the call's own row is all there is to remember. */
@ApplicationScoped
public class Approvals {

    /** A question that does not ring by then is not put any more. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @EJB
    Telephone telephone;
    @Inject
    OutgoingCalls outgoing;
    @Inject
    CallRows calls;
    @Inject
    Guard guard;
    @Inject
    VerificationSettings settings;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    public Outcome<ApprovalId> ask(Question question) {
        if (!telephone.canSay(question.script())) {
            return Outcome.refused(Refusal.of(ProblemType.BAD_REQUEST));
        }
        var refusal = guard.admit(question.wish());
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : Outcome.granted(asked(question));
    }

    public Optional<Approval> find(ApprovalId id) {
        return calls.latest(Subjects.of(id)).map(
                call -> new Approval(id, call.stage(), call.ending(clock.instant(), settings.callSilence)));
    }

    private ApprovalId asked(Question question) {
        var id = new ApprovalId(Tokens.id(random));
        outgoing.ask(Proving.HOUSE, Subjects.of(id), question.number(), question.script(), question.language(),
                clock.instant().plus(PATIENCE));
        return id;
    }

    /** What is put to whom. */
    public record Question(CustomerId customer, Msisdn number, CallScript script, Language language, Visitor visitor) {

        CallWish wish() {
            return new CallWish(Proving.HOUSE, Optional.of(customer), Optional.of(number), visitor, true);
        }

        /** Without the number. */
        @Override
        public String toString() {
            return "Question[" + customer + "]";
        }
    }
}
