package io.trustline.portal.verification.boundary;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.PrimaryNumbers;
import io.trustline.portal.verification.api.Approval;
import io.trustline.portal.verification.api.ApprovalId;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.portal.verification.api.Verification;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.portal.verification.control.Approvals;
import io.trustline.portal.verification.control.ChallengeWish;
import io.trustline.portal.verification.control.Challenges;
import io.trustline.portal.verification.control.Proving;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** The door for other contexts; a customer is called at their own number only. */
@Stateless
@PermitAll
public class VerificationBoundary implements Verification {

    @Inject
    PrimaryNumbers numbers;
    @Inject
    Challenges challenges;
    @Inject
    Approvals approvals;

    @Override
    public Outcome<Progress> verify(CustomerId customer, String binding, Language language, Visitor visitor) {
        return reached(customer, number -> challenges.open(new ChallengeWish(Purpose.STEP_UP, binding,
                Optional.of(customer), Optional.of(number), Proving.HOUSE, language, visitor, true, false, false)));
    }

    @Override
    public Outcome<Progress> callAgain(ChallengeId challenge, String binding, int seen) {
        return challenges.callAgain(challenge, binding, seen, Optional.empty());
    }

    @Override
    public Optional<Progress> progress(ChallengeId challenge, String binding) {
        return challenges.progress(challenge, binding);
    }

    @Override
    public Outcome<Progress> check(ChallengeId challenge, String binding, String typed) {
        return challenges.check(challenge, binding, typed);
    }

    @Override
    public Outcome<ApprovalId> approve(CustomerId customer, CallScript script, Language language, Visitor visitor) {
        return reached(customer,
                number -> approvals.ask(new Approvals.Question(customer, number, script, language, visitor)));
    }

    @Override
    public Optional<Approval> approval(ApprovalId approval) {
        return approvals.find(approval);
    }

    private <T> Outcome<T> reached(CustomerId customer, Function<Msisdn, Outcome<T>> call) {
        return numbers.callableOf(customer).map(call)
                .orElseGet(() -> Outcome.refused(Refusal.of(VerificationProblems.NUMBER_BLOCKED)));
    }
}
