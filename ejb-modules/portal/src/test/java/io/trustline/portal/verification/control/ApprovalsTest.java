package io.trustline.portal.verification.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.verification.api.Approval;
import io.trustline.portal.verification.api.ApprovalId;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.sip.api.CallEnded;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.Telephone;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** VOX-10: a question is agreed to by the key 1 alone. */
class ApprovalsTest {

    private static final CallScript TRANSFER = new CallScript(List.of(CallScript.Piece.amount(12_300, "CNY")));

    private final House house = new House();
    private final Approvals approvals = new Approvals();
    private boolean sayable = true;

    ApprovalsTest() {
        approvals.telephone = (Telephone) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{Telephone.class}, (self, method, given) -> sayable);
        approvals.outgoing = house.lines;
        approvals.calls = house.calls;
        approvals.guard = house;
        approvals.settings = house.settings;
        approvals.clock = house;
        approvals.random = new Random(1);
    }

    @Test
    void theKeyOneAgrees() {
        assertTrue(answered(CallOutcome.Plain.APPROVED).isGiven());
    }

    @Test
    void nothingElseAgrees() {
        for (var other : List.of(CallOutcome.Plain.REFUSED, CallOutcome.Plain.UNANSWERED, CallOutcome.Plain.SPOKEN,
                CallOutcome.Plain.DISOWNED, CallOutcome.Plain.HUNG_UP)) {
            assertFalse(answered(other).isGiven(), other.label());
        }
        assertTrue(answered(CallOutcome.Plain.DISOWNED).isDisowned());
    }

    @Test
    void aQuestionWithoutAnAnswerIsGivenUpInTheEnd() {
        var id = House.fruit(approvals.ask(question()));
        assertTrue(approvals.find(id).orElseThrow().ending().isEmpty());
        house.pass(Duration.ofMinutes(3));
        assertEquals(Optional.of(CallOutcome.Plain.INTERRUPTED), approvals.find(id).orElseThrow().ending());
    }

    @Test
    void whatCannotBeSaidIsNotAsked() {
        sayable = false;
        assertEquals("bad-request", House.slug(approvals.ask(question())));
        assertTrue(house.weighed.isEmpty());
    }

    @Test
    void theGuardIsAskedFirst() {
        house.againstHerNumber = Optional.of(Refusal.of(VerificationProblems.TOO_MANY_CALLS));
        assertEquals("too-many-calls", House.slug(approvals.ask(question())));
    }

    @Test
    void whatNobodyAskedIsUnknown() {
        assertTrue(approvals.find(new ApprovalId(new UUID(9, 9))).isEmpty());
    }

    private Approval answered(CallOutcome.Plain outcome) {
        var id = House.fruit(approvals.ask(question()));
        var call = house.calls.latest("approval:" + id).orElseThrow();
        house.news.ended(new CallEnded(call.id(), call.subject(), outcome, House.NOON));
        return approvals.find(id).orElseThrow();
    }

    private static Approvals.Question question() {
        return new Approvals.Question(House.ALICE, House.HER_NUMBER, TRANSFER, Language.MANDARIN,
                new Visitor("192.0.2.1", "Laptop", Optional.empty()));
    }
}
