package io.trustline.portal.verification.control;

import static io.trustline.portal.verification.control.House.HER_ATTEMPT;
import static io.trustline.portal.verification.control.House.HER_OFFICE;
import static io.trustline.portal.verification.control.House.slug;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.verification.api.Progress;
import io.trustline.portal.verification.api.VerificationProblems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** VOX-3, VOX-9: another call reads the same code, after a wait, and never beside one that lives. */
class CallAgainTest {

    private final House house = new House();
    private final Progress opened = house.open(House.hers());

    @Test
    void anotherCallReadsTheSameCode() {
        var first = house.lines.last();
        endAndWait(30);
        assertEquals(2, House.fruit(again(1)).calls());
        assertEquals(2, house.lines.told.size());
        assertEquals(first.code(), house.lines.last().code());
    }

    @Test
    void theSameFormSentTwiceCallsOnce() {
        endAndWait(30);
        again(1);
        assertEquals(2, House.fruit(again(1)).calls());
        assertEquals(2, house.lines.told.size());
    }

    @Test
    void nobodyIsCalledBesideACallThatLives() {
        house.pass(Duration.ofSeconds(40));
        assertEquals("call-under-way", slug(again(1)));
        assertEquals(1, house.lines.told.size());
    }

    @Test
    void theNextCallWaitsAndTheOneAfterThatLonger() {
        endAndWait(10);
        assertEquals(Duration.ofSeconds(20), wait(again(1)));
        house.pass(Duration.ofSeconds(20));
        House.fruit(again(1));
        endAndWait(30);
        assertEquals(Duration.ofSeconds(30), wait(again(2)));
    }

    @Test
    void afterThreeThereAreNoMore() {
        endAndWait(30);
        House.fruit(again(1));
        endAndWait(60);
        assertTrue(House.fruit(again(2)).againAt().isEmpty());
        endAndWait(90);
        assertEquals("no-more-calls", slug(again(3)));
    }

    @Test
    void itMayGoToAnotherNumberOfTheSamePerson() {
        endAndWait(30);
        house.challenges.callAgain(opened.challenge(), HER_ATTEMPT, 1, Optional.of(HER_OFFICE));
        assertEquals(Optional.of(HER_OFFICE), house.lines.last().number());
        house.challenges.check(opened.challenge(), HER_ATTEMPT, house.lines.last().code());
        assertEquals(List.of(HER_OFFICE), house.verified);
    }

    @Test
    void eachCallLeavesTimeToTypeButNotForEver() {
        house.settings.codeCalls = 10;
        endAndWait(150);
        assertEquals(House.NOON.plusSeconds(270), House.fruit(again(1)).goodUntil());
        endAndWait(110);
        House.fruit(again(2));
        endAndWait(110);
        House.fruit(again(3));
        endAndWait(115);
        assertEquals(House.NOON.plusSeconds(600), House.fruit(again(4)).goodUntil());
        assertEquals(House.NOON.plusSeconds(600), house.lines.last().goodUntil());
    }

    @Test
    void theGuardIsAskedBeforeEveryCall() {
        endAndWait(30);
        house.againstHerNumber = Optional.of(Refusal.of(VerificationProblems.TOO_MANY_CALLS));
        assertEquals("too-many-calls", slug(again(1)));
        assertEquals(1, house.lines.told.size());
        assertEquals("too-many-calls", slug(house.challenges.open(House.hers())));
        assertEquals(1, house.lines.told.size());
    }

    @Test
    void aSpentCodeIsNotReadAgain() {
        house.challenges.check(opened.challenge(), HER_ATTEMPT, house.lines.last().code());
        house.pass(Duration.ofMinutes(1));
        assertEquals("code-spent", slug(again(1)));
    }

    @Test
    void aCallOfWhichNothingIsHeardNoLongerStandsInTheWay() {
        house.settings.callSilence = Duration.ofSeconds(60);
        house.pass(Duration.ofSeconds(61));
        assertEquals("interrupted", House.fruit(Outcome.granted(
                house.challenges.progress(opened.challenge(), HER_ATTEMPT).orElseThrow())).ending().orElseThrow()
                .label());
        assertTrue(again(1).isGranted());
    }

    private void endAndWait(int seconds) {
        house.news.ended(CallNewsTest.ended(house.lines.last()));
        house.pass(Duration.ofSeconds(seconds));
    }

    private Outcome<Progress> again(int seen) {
        return house.challenges.callAgain(opened.challenge(), HER_ATTEMPT, seen, Optional.empty());
    }

    private static Duration wait(Outcome<Progress> outcome) {
        return outcome.fold(fruit -> Duration.ZERO, Refusal::retryAfter);
    }
}
