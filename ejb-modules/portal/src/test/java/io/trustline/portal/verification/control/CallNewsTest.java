package io.trustline.portal.verification.control;

import static io.trustline.portal.verification.control.House.HER_ATTEMPT;
import static io.trustline.portal.verification.control.House.slug;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.sip.api.CallEnded;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallProgressed;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.DialRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** VOX-6: what is heard of a call moves it forwards only, however often and in whatever order it is heard. */
class CallNewsTest {

    private final House house = new House();
    private final Progress opened = house.open(House.hers());
    private final Lines.Told call = house.lines.last();

    static CallEnded ended(Lines.Told call) {
        return new CallEnded(call.id(), call.subject(), CallOutcome.Plain.BUSY, House.NOON);
    }

    @Test
    void stagesAreSeenAsTheyCome() {
        assertTrue(look().stage().isEmpty());
        progress(CallStage.DIALLING);
        progress(CallStage.RINGING);
        assertEquals(Optional.of(CallStage.RINGING), look().stage());
        assertEquals(2, house.moved.size());
    }

    @Test
    void newsThatAreOvertakenChangeNothing() {
        progress(CallStage.ANSWERED);
        progress(CallStage.RINGING);
        progress(CallStage.ANSWERED);
        assertEquals(Optional.of(CallStage.ANSWERED), look().stage());
        assertEquals(1, house.moved.size());
    }

    @Test
    void aCallEndsOnce() {
        house.news.ended(ended(call));
        house.news.ended(new CallEnded(call.id(), call.subject(), CallOutcome.Plain.SPOKEN, House.NOON));
        progress(CallStage.SPEAKING);
        assertEquals(Optional.of(CallOutcome.Plain.BUSY), look().ending());
        assertEquals(1, house.moved.size());
    }

    @Test
    void theReasonIsKeptWhereNothingWasDialled() {
        var outcome = new CallOutcome.NotDialled(DialRefusal.PREMIUM_NUMBER);
        house.news.ended(new CallEnded(call.id(), call.subject(), outcome, House.NOON));
        assertEquals(Optional.of(outcome), look().ending());
    }

    @Test
    void callsOfOthersAreNotOurAffair() {
        var other = new CallId(new UUID(8, 8));
        house.news.progressed(new CallProgressed(other, "test", CallStage.RINGING, House.NOON));
        house.news.ended(new CallEnded(other, "test", CallOutcome.Plain.DISOWNED, House.NOON));
        assertTrue(house.moved.isEmpty());
    }

    @Test
    void pressingNineClosesTheCodeAndTellsTheGuard() {
        press9();
        assertEquals("call-disowned", slug(house.challenges.check(opened.challenge(), HER_ATTEMPT, call.code())));
        assertEquals(List.of(ChallengeState.DISOWNED), house.closed.stream().map(ChallengeClosed::state).toList());
        assertEquals(Optional.of(House.HER_NUMBER), house.disowned.get(0).number());
    }

    @Test
    void pressingNineAfterSomebodyGotInStillTellsTheGuard() {
        house.challenges.check(opened.challenge(), HER_ATTEMPT, call.code());
        press9();
        assertEquals(1, house.disowned.size());
        assertEquals(ChallengeState.PASSED, look().state());
    }

    @Test
    void aCallThatNobodyReportsIsGivenUpOnce() {
        house.pass(Duration.ofSeconds(121));
        house.sweeping.giveUpLostCalls();
        house.sweeping.giveUpLostCalls();
        assertEquals(Optional.of(CallOutcome.Plain.INTERRUPTED), house.moved.get(0).ending());
        assertEquals(1, house.moved.size());
        house.news.ended(ended(call));
        assertEquals(Optional.of(CallOutcome.Plain.INTERRUPTED), look().ending());
    }

    @Test
    void whatStillSpeaksIsNotGivenUp() {
        house.pass(Duration.ofSeconds(100));
        progress(CallStage.SPEAKING);
        house.pass(Duration.ofSeconds(100));
        house.sweeping.giveUpLostCalls();
        assertTrue(look().ending().isEmpty());
    }

    private void press9() {
        house.news.ended(new CallEnded(call.id(), call.subject(), CallOutcome.Plain.DISOWNED, House.NOON));
    }

    private void progress(CallStage stage) {
        house.news.progressed(new CallProgressed(call.id(), call.subject(), stage, House.NOON));
    }

    private Progress look() {
        return house.challenges.progress(opened.challenge(), HER_ATTEMPT).orElseThrow();
    }
}
