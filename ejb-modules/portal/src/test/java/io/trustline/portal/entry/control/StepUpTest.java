package io.trustline.portal.entry.control;

import static io.trustline.portal.entry.control.EntryTown.ALICE;
import static io.trustline.portal.entry.control.EntryTown.HER_NUMBER;
import static io.trustline.portal.entry.control.EntryTown.LAPTOP;
import static io.trustline.portal.entry.control.EntryTown.her;
import static io.trustline.portal.entry.control.EntryTown.slug;
import static io.trustline.portal.entry.control.EntryTown.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.Act;
import io.trustline.portal.control.NumbersChanged;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.sip.api.CallOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** VOX-1, VOX-10: who is in already proves themselves again, or shows that a number is theirs. */
class StepUpTest {

    private final EntryTown town = new EntryTown();

    @Test
    void steppingUpRenewsTheSessionUnlessItEnded() {
        town.herNumberIsConfirmed();
        var attempt = token(town.beginnings.stepUp(her(true, Optional.empty()), LAPTOP));
        assertEquals("granted", slug(town.steps.code(attempt, "1", LAPTOP)));
        var late = token(town.beginnings.stepUp(her(true, Optional.empty()), LAPTOP));
        town.sessions.signedIn = false;
        assertEquals("sign-in-needed", slug(town.steps.code(late, "2", LAPTOP)));
    }

    @Test
    void aNumberIsConfirmedByTheCodeThatItHeard() {
        var home = town.numbers.add(ALICE, HER_NUMBER).id();
        var attempt = token(town.beginnings.confirm(her(false, Optional.empty()), home, LAPTOP));
        assertEquals(Purpose.CONFIRM_NUMBER, town.codes.wishes.get(0).purpose());
        assertFalse(town.numbers.find(ALICE, home).orElseThrow().isConfirmed());
        assertEquals("granted", slug(town.steps.code(attempt, "1", LAPTOP)));
        assertTrue(town.numbers.find(ALICE, home).orElseThrow().isConfirmed());
        assertEquals(List.of(Act.NUMBER_CONFIRMED), town.said);
        assertEquals("number-known", slug(town.beginnings.confirm(her(true, Optional.empty()), home, LAPTOP)));
    }

    @Test
    void theNumberBeforeIsToldAndItsNineEndsEverything() {
        town.herNumberIsConfirmed();
        var office = town.numbers.add(ALICE, new Msisdn("+8613912340002")).id();
        var attempt = token(
                town.beginnings.confirm(her(true, Optional.of(town.clock.instant())), office, LAPTOP));
        assertEquals("granted", slug(town.steps.code(attempt, "1", LAPTOP)));
        assertEquals(List.of(HER_NUMBER), town.calls.rung);
        var thief = town.signIn();
        town.notices.answered(town.calls.answered(CallOutcome.Plain.DISOWNED, town.clock.instant()));
        assertTrue(town.alice.isPasswordDue() && !town.sessions.signedIn);
        assertEquals("attempt-over", slug(town.steps.code(thief, "2", LAPTOP)));
    }

    @Test
    void whoAgreesToANoticeEndsNothing() {
        town.herNumberIsConfirmed();
        town.notices.changed(new NumbersChanged(ALICE, HER_NUMBER, LAPTOP));
        town.notices.answered(town.calls.answered(CallOutcome.Plain.APPROVED, town.clock.instant()));
        assertTrue(town.sessions.signedIn && !town.alice.isPasswordDue());
    }

    @Test
    void anotherNumberIsConfirmedOnlyAfterAFreshProof() {
        town.herNumberIsConfirmed();
        var office = town.numbers.add(ALICE, new Msisdn("+8613912340002")).id();
        assertEquals("fresh-proof-needed", slug(town.beginnings.confirm(her(true, Optional.empty()), office, LAPTOP)));
        assertEquals("granted",
                slug(town.beginnings.confirm(her(true, Optional.of(town.clock.instant())), office, LAPTOP)));
    }
}
