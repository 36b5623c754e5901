package io.trustline.sip.call.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.CallOutcome.NotDialled;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.media.control.MediaNews;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallActorTest {

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
    void neverSpeaksIntoEarlyMedia() {
        town.begin().news(new LegNews.EarlyMedia("early")).pass(Duration.ofSeconds(20));
        assertEquals(List.of(), town.sound.last().told);
        assertEquals(List.of(CallStage.DIALLING, CallStage.RINGING), town.stages);
    }

    @Test
    void takesTheEarlyAnswerWhereTheLaterOneIsEmpty() {
        town.begin().news(new LegNews.EarlyMedia("early")).news(new LegNews.Answered("", false));
        assertTrue(town.sound.last().agreed);
    }

    @ParameterizedTest
    @CsvSource({"486,BUSY", "600,BUSY", "603,DECLINED", "480,UNREACHABLE", "404,UNREACHABLE", "484,UNREACHABLE",
            "403,NETWORK_FAILED", "488,NETWORK_FAILED"})
    void takesAFinalAnswerAsFinal(int status, Plain outcome) {
        town.begin().news(new LegNews.Failed(status, Optional.empty(), Optional.empty())).closed();
        assertEquals(outcome, town.outcome());
        assertEquals(1, town.network.wires.size());
        assertEquals(Optional.of(status), town.record().sipStatus());
    }

    @ParameterizedTest
    @CsvSource({"408", "500", "502", "503", "504"})
    void goesToTheNextTrunkWhereTheFirstIsInTrouble(int status) {
        town.begin().news(new LegNews.Failed(status, Optional.empty(), Optional.empty()));
        town.listening().said().pass(town.rules.keyWait()).said().closed();
        assertEquals(Plain.SPOKEN, town.outcome());
        assertEquals(Optional.of("south"), town.record().trunk());
        assertEquals(List.of("north", "south"), town.record().attempts().stream().map(at -> at.trunk()).toList());
    }

    @Test
    void staysWithATrunkThatRang() {
        town.begin().news(new LegNews.Ringing())
                .news(new LegNews.Failed(503, Optional.empty(), Optional.empty())).closed();
        assertEquals(Plain.NETWORK_FAILED, town.outcome());
        assertEquals(1, town.network.wires.size());
    }

    @Test
    void leavesASilentTrunkAfterFiveSecondsAndIgnoresItLater() {
        town.begin().pass(town.rules.noReply());
        assertEquals(2, town.network.wires.size());
        assertEquals(List.of(HangUp.NO_ANSWER), town.network.wires.get(0).ends);
        town.network.wires.get(0).tell(new LegNews.Answered("answer", false));
        town.clock.settle();
        assertEquals(List.of(CallStage.DIALLING), town.stages);
        assertEquals(List.of("north SILENT"), town.network.conducts);
    }

    @Test
    void waitsForATrunkThatSaidTrying() {
        town.begin().news(new LegNews.Trying()).pass(town.rules.noReply().multipliedBy(2));
        assertEquals(1, town.network.wires.size());
        town.pass(town.rules.ring()).closed();
        assertEquals(Plain.NETWORK_FAILED, town.outcome());
    }

    @Test
    void triesNoMoreTrunksThanItMay() {
        town.rules = new CallRules(Duration.ofSeconds(5), Duration.ofSeconds(45), MOMENT, MOMENT,
                Duration.ofSeconds(120), MOMENT, MOMENT, 2, 3, 3, false);
        town.begin().news(new LegNews.Broken("no route")).news(new LegNews.Broken("no route")).closed();
        assertEquals(Plain.NETWORK_FAILED, town.outcome());
        assertEquals(2, town.network.wires.size());
    }

    @Test
    void waitsAMomentForRoomOnATrunk() {
        var names = List.copyOf(town.network.trunks);
        town.network.trunks.clear();
        town.begin().pass(Duration.ofSeconds(1));
        town.network.trunks.addAll(names);
        town.pass(Duration.ofMillis(100));
        assertEquals(1, town.network.wires.size());
    }

    @Test
    void saysThatNoTrunkCouldCarryIt() {
        town.network.trunks.clear();
        town.begin().pass(town.rules.trunkPatience().plusMillis(100));
        assertEquals(new NotDialled(DialRefusal.NO_TRUNK), town.outcome());
    }

    @Test
    void failsClearlyWhereNoPortIsLeft() {
        town.sound.portsLeft = 0;
        town.begin();
        assertEquals(Plain.NETWORK_FAILED, town.outcome());
        assertEquals("no port is left for the sound", town.record().note());
        assertEquals(0, town.network.roomTaken);
    }

    @Test
    void stopsRingingAfterAWhile() {
        town.begin().news(new LegNews.Ringing()).pass(town.rules.ring());
        assertEquals(List.of(HangUp.NO_ANSWER), town.network.last().ends);
        town.closed();
        assertEquals(Plain.NO_ANSWER, town.outcome());
    }

    @Test
    void tellsNoCodeToAnAnswerThatCrossesTheCancel() {
        town.begin().news(new LegNews.Ringing()).pass(town.rules.ring())
                .news(new LegNews.Answered("answer", false)).pass(Duration.ofSeconds(1));
        assertEquals(List.of(), town.sound.last().told);
        town.closed();
        assertEquals(Plain.NO_ANSWER, town.outcome());
    }

    @Test
    void tellsNoCodeToAMachine() {
        town.begin().news(new LegNews.Answered("answer", true)).closed();
        assertEquals(Plain.VOICEMAIL, town.outcome());
        assertEquals(List.of(), town.sound.last().told);
    }

    @Test
    void tellsNoCodeToADivertedCall() {
        town.begin().news(new LegNews.Diverted("181")).news(new LegNews.Answered("answer", false))
                .pass(Duration.ofSeconds(1)).closed();
        assertEquals(Plain.DIVERTED, town.outcome());
        assertEquals(List.of(), town.sound.last().told);
    }

    @Test
    void tellsADivertedCallWhereThePolicySaysSo() {
        var usual = CallRules.usual();
        town.rules = new CallRules(usual.noReply(), usual.ring(), usual.pause(), usual.keyWait(), usual.total(),
                usual.closeGuard(), usual.trunkPatience(), 3, 3, 3, true);
        town.begin().news(new LegNews.Diverted("181")).listening();
        assertEquals(List.of("code"), town.sound.last().told);
    }

    @Test
    void endsWhereNoSoundIsAgreed() {
        town.sound.agrees = false;
        town.begin().answered().closed();
        assertEquals(Plain.NETWORK_FAILED, town.outcome());
        assertEquals(List.of(HangUp.INCOMPATIBLE), town.network.last().ends);
        assertEquals("nothing in common", town.record().note());
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
