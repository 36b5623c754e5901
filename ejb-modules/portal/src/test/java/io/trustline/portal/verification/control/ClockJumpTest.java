package io.trustline.portal.verification.control;

import static io.trustline.portal.verification.control.House.HER_ATTEMPT;
import static io.trustline.portal.verification.control.House.slug;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Progress;
import io.trustline.sip.api.CallEnded;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallProgressed;
import io.trustline.sip.api.CallStage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** VOX-3: a clock that is set while a code lives ends the code rather than prolonging it, and revives nothing. */
class ClockJumpTest {

    private static final Duration JUMP = Duration.ofMinutes(10);

    private final House house = new House();

    @Test
    void setBackAtAnyMomentItEndsTheCode() {
        for (int seconds = 0; seconds <= 180; seconds += 20) {
            var code = house.open(House.hers());
            house.pass(Duration.ofSeconds(seconds));
            house.pass(JUMP.negated());
            assertEquals("code-expired", typedRightly(code), seconds + " seconds old");
        }
    }

    @Test
    void setBackAfterAnotherCallItEndsTheCode() {
        var code = house.open(House.hers());
        hangUp();
        house.pass(Duration.ofSeconds(170));
        assertTrue(again(code, 1).equals("granted"));
        hangUp();
        // Two minutes before this call, and later than the first one.
        house.pass(Duration.ofSeconds(-120));
        assertEquals("code-expired", typedRightly(code));
    }

    @Test
    void setForwardItEndsTheCodeForGood() {
        var code = house.open(House.hers());
        house.pass(JUMP);
        assertEquals("code-expired", typedRightly(code));
        house.pass(JUMP.negated());
        assertEquals("code-expired", typedRightly(code));
    }

    @Test
    void whoeverLostTheirCodeToTheClockGetsAnotherAtOnce() {
        var lost = house.open(House.hers());
        house.pass(JUMP.negated());
        assertEquals("code-expired", again(lost, 1));
        assertEquals("granted", typedRightly(house.open(House.hers())));
    }

    @Test
    void newsThatComeTwiceAndLateAcrossAJumpMoveNothingBack() {
        var code = house.open(House.hers());
        var call = house.lines.last();
        var speaking = new CallProgressed(call.id(), call.subject(), CallStage.SPEAKING, House.NOON);
        house.news.progressed(speaking);
        house.pass(Duration.ofSeconds(-50));
        house.news.progressed(speaking);
        house.news.progressed(new CallProgressed(call.id(), call.subject(), CallStage.RINGING, House.NOON));
        assertEquals(Optional.of(CallStage.SPEAKING), look(code).stage());
        hangUp();
        hangUp();
        house.news.progressed(speaking);
        assertEquals(List.of(Optional.empty(), Optional.of(CallOutcome.Plain.BUSY)),
                house.moved.stream().map(CallMoved::ending).toList());
    }

    @Test
    void aNineThatComesTwiceAndAfterAJumpIsHeardOnce() {
        var code = house.open(House.hers());
        var nine = new CallEnded(house.lines.last().id(), "", CallOutcome.Plain.DISOWNED, House.NOON);
        house.pass(JUMP.negated());
        house.news.ended(nine);
        house.news.ended(nine);
        assertEquals(1, house.disowned.size());
        assertEquals(ChallengeState.DISOWNED, look(code).state());
    }

    private String typedRightly(Progress code) {
        return slug(house.challenges.check(code.challenge(), HER_ATTEMPT, house.lines.last().code()));
    }

    private String again(Progress code, int seen) {
        return slug(house.challenges.callAgain(code.challenge(), HER_ATTEMPT, seen, Optional.empty()));
    }

    private Progress look(Progress code) {
        return house.challenges.progress(code.challenge(), HER_ATTEMPT).orElseThrow();
    }

    private void hangUp() {
        house.news.ended(CallNewsTest.ended(house.lines.last()));
    }
}
