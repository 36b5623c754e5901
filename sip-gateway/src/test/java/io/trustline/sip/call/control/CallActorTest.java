package io.trustline.sip.call.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.CallOutcome.NotDialled;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.LegNews;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallActorTest {

    private static final Duration MOMENT = Duration.ofMillis(10);

    private final Town town = new Town();

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
}
