package io.trustline.sip.call.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.media.control.MediaNews;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TalkTest {

    private static final Duration MOMENT = Duration.ofMillis(10);

    private final Town town = new Town();

    @Test
    void tellsTheCodeToWhoeverAnswersAndSaysGoodbye() {
        town.begin().listening().said().pass(town.rules.keyWait()).said().closed();
        assertEquals(Plain.SPOKEN, town.outcome());
        assertEquals(List.of("code", "goodbye"), town.sound.last().told);
        assertEquals(Arrays.asList(CallStage.values()), town.stages);
        assertEquals(List.of(HangUp.NORMAL), town.network.last().ends);
    }

    @Test
    void writesAReceipt() {
        town.begin().pass(MOMENT).listening().said().key('1').key('5').said().pass(town.rules.keyWait()).said()
                .closed();
        var record = town.record();
        assertEquals(3, record.timesSpoken());
        assertEquals("1.", record.keys());
        assertEquals(Optional.of("north"), record.trunk());
        assertEquals(12, record.costMinor());
        assertEquals(50, record.figures().orElseThrow().sent());
        assertEquals(town.rules.pause(), Duration.between(record.reached().get(CallStage.ANSWERED),
                record.reached().get(CallStage.SPEAKING)));
        assertFalse(record.toString().contains(Town.CODE));
    }

    @Test
    void saysNothingForHalfASecondAfterTheAnswer() {
        town.begin().answered().pass(town.rules.pause().minusMillis(1));
        assertEquals(List.of(), town.sound.last().told);
        assertTrue(town.sound.last().agreed);
    }

    @Test
    void tellsTheCodeOnceTheScreensDigitsAreKeyed() {
        town.begin(Optional.of("47")).listening().key('4').key('7');
        assertEquals(List.of("gate", "code"), town.sound.last().told);
        town.said().pass(town.rules.keyWait()).said().closed();
        assertEquals(Plain.SPOKEN, town.outcome());
        assertEquals("..", town.record().keys());
    }

    @Test
    void tellsNoCodeAfterThreeWrongAnswersFromWhoeverPickedUp() {
        town.begin(Optional.of("47")).listening().key('4').key('8').key('7').key('4').key('0').key('0').said().closed();
        assertEquals(Plain.NOT_CONFIRMED, town.outcome());
        assertEquals(List.of("gate", "gate-again", "gate-again", "goodbye"), town.sound.last().told);
    }

    @Test
    void tellsNoCodeToSilence() {
        town.begin(Optional.of("47")).listening();
        for (int tries = 0; tries < town.rules.gateTries(); tries++) {
            town.said().pass(town.rules.keyWait());
        }
        town.said().closed();
        assertEquals(Plain.NOT_CONFIRMED, town.outcome());
    }

    @Test
    void saysTheCodeAgainAtMostThreeTimesInAll() {
        town.begin().listening().key('1').key('1').said().key('1').said().said().key('1')
                .pass(town.rules.keyWait()).said().closed();
        assertEquals(List.of("code", "again", "again", "goodbye"), town.sound.last().told);
        assertEquals(Plain.SPOKEN, town.outcome());
    }

    @Test
    void fallsSilentAtOnceForSomebodyWhoDidNotAsk() {
        town.begin().listening().key('9');
        assertEquals(List.of("disowned"), town.sound.last().speeches.stream().map(it -> it.clips().get(0)).toList());
        town.said().closed();
        assertEquals(Plain.DISOWNED, town.outcome());
    }

    @Test
    void takesNineDuringTheGoodbye() {
        town.begin().listening().said().pass(town.rules.keyWait()).key('9').news(new LegNews.HungUp(Optional.of(16)));
        town.closed();
        assertEquals(Plain.DISOWNED, town.outcome());
    }

    @Test
    void countsAKeyOnceThatComesAsSoundAndAsInfo() {
        town.begin(Optional.of("44")).listening().key('4').news(new LegNews.Key('4'));
        assertEquals(List.of("gate"), town.sound.last().told);
        town.pass(Duration.ofSeconds(1)).news(new LegNews.Key('4'));
        assertEquals(List.of("gate", "code"), town.sound.last().told);
    }

    @Test
    void isNotSpokenWhereOurOwnEarHeardSomethingElse() {
        town.begin().listening().said(false).closed();
        assertEquals(Plain.GARBLED, town.outcome());
        assertFalse(town.stages.contains(CallStage.SPOKEN));
    }

    @Test
    void isHungUpBeforeTheCodeWasSaidAndSpokenAfterwards() {
        town.begin().listening().news(new LegNews.HungUp(Optional.of(16))).closed();
        assertEquals(Plain.HUNG_UP, town.outcome());
        assertEquals(0, town.record().timesSpoken());
        var later = new Town().begin().listening().said().news(new LegNews.HungUp(Optional.of(16))).closed();
        assertEquals(Plain.SPOKEN, later.outcome());
        assertEquals(Optional.of(16), later.record().q850());
    }

    @Test
    void isSpokenForWhoeverPutsDownOnceTheWholeCodeWasSaid() {
        town.begin().listening();
        town.sound.last().timesHeard = 1;
        town.news(new LegNews.HungUp(Optional.of(16))).closed();
        assertEquals(Plain.SPOKEN, town.outcome());
        assertEquals(1, town.record().timesSpoken());
        assertTrue(town.stages.contains(CallStage.SPOKEN));
    }

    @Test
    void endsWhereTheOtherSideFellSilent() {
        town.begin().listening().news(new MediaNews.Silent()).closed();
        assertEquals(Plain.NETWORK_FAILED, town.outcome());
    }

    @Test
    void answersNewOffersWhileTalkingAndNoneAfterwards() {
        town.begin().listening().news(new LegNews.Reoffered("hold")).said().pass(town.rules.keyWait()).said()
                .news(new LegNews.Reoffered("late")).closed();
        assertEquals(List.of("rehold", ""), town.network.last().reoffers);
    }

    @Test
    void endsALoopThatNobodyLeaves() {
        town.begin().listening().pass(town.rules.total()).closed();
        assertEquals(Plain.NETWORK_FAILED, town.outcome());
    }

    @Test
    void isOverEvenIfTheWireNeverCloses() {
        town.begin().news(new LegNews.Ringing()).pass(town.rules.ring()).pass(town.rules.closeGuard());
        assertEquals(Plain.NO_ANSWER, town.outcome());
        assertEquals(0, town.network.roomTaken);
        assertEquals(0, town.clock.waitingAlarms());
    }

    @Test
    void stopsPolitelyInEveryPhase() {
        assertEquals(Plain.INTERRUPTED, stopped(town.begin()).outcome());
        assertEquals(Plain.INTERRUPTED, stopped(new Town().begin().answered()).outcome());
        assertEquals(Plain.INTERRUPTED, stopped(new Town().begin(Optional.of("47")).listening()).outcome());
        assertEquals(Plain.INTERRUPTED, stopped(new Town().begin().listening()).outcome());
        assertEquals(Plain.SPOKEN, stopped(new Town().begin().listening().said()).outcome());
    }

    private static Town stopped(Town town) {
        town.call.stop();
        town.clock.settle();
        assertEquals(List.of(HangUp.OUT_OF_ORDER), town.network.last().ends);
        return town.closed();
    }

    @Test
    void changesNothingOnceItIsOver() {
        town.begin().listening().said().news(new LegNews.HungUp(Optional.empty())).closed();
        town.news(new LegNews.Answered("again", false)).news(new LegNews.HungUp(Optional.empty())).key('9').closed();
        town.call.stop();
        town.pass(Duration.ofMinutes(5));
        assertEquals(Plain.SPOKEN, town.outcome());
        assertEquals(100, town.sound.portsLeft);
    }

    @Test
    void survivesABugInOneOfItsParts() {
        town.begin().answered();
        town.network.last().tell(null);
        town.clock.settle();
        town.closed();
        assertEquals(Plain.NETWORK_FAILED, town.outcome());
    }
}
