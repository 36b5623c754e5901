package io.trustline.sip.call.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.LegNews;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** VOX-10: a key answers what was said, and nothing else does. */
class AskingTest {

    private static final CallScript PAYING = new CallScript(
            List.of(Piece.prompt("you-are-paying"), Piece.amount(10_520, "CNY")));

    private final Town town = new Town().begin(PAYING).listening();

    @Test
    void oneAgreesOnceEverythingWasSaid() {
        town.said().key('1').said().closed();
        assertEquals(Plain.APPROVED, town.outcome());
        assertEquals(List.of("statement", "options", "approved"), town.sound.last().told);
        assertEquals(Arrays.asList(CallStage.values()), town.stages);
        assertEquals("1", town.record().keys());
    }

    @Test
    void nobodyAgreesToWhatTheyDidNotHear() {
        town.key('1').said().said().pass(town.rules.keyWait()).said().said().pass(town.rules.keyWait()).said()
                .closed();
        assertEquals(Plain.UNANSWERED, town.outcome());
        assertEquals(".", town.record().keys());
    }

    @Test
    void twoRefusesAtOnce() {
        town.key('2').said().closed();
        assertEquals(Plain.REFUSED, town.outcome());
        assertEquals(List.of("statement", "options", "refused"), town.sound.last().told);
    }

    @Test
    void nineSaysThatTheyDidNotAsk() {
        town.said().said().key('9').said().closed();
        assertEquals(Plain.DISOWNED, town.outcome());
    }

    @Test
    void otherKeysAnswerNothing() {
        town.said().said().key('5').key('#').key('0').key('1').said().closed();
        assertEquals(Plain.APPROVED, town.outcome());
        assertEquals("...1", town.record().keys());
    }

    @Test
    void isSaidOnceMoreToSilenceAndThenLeftUnanswered() {
        town.said().said().pass(town.rules.keyWait()).said().said().pass(town.rules.keyWait()).said().closed();
        assertEquals(Plain.UNANSWERED, town.outcome());
        assertEquals(List.of("statement", "options", "statement", "options", "goodbye"), town.sound.last().told);
        assertEquals(2, town.record().timesSpoken());
    }

    @Test
    void whoPutsDownUnansweredHasNotAgreed() {
        town.said().news(new LegNews.HungUp(Optional.of(16))).closed();
        assertEquals(Plain.UNANSWERED, town.outcome());
        var early = new Town().begin(PAYING).listening().news(new LegNews.HungUp(Optional.of(16))).closed();
        assertEquals(Plain.HUNG_UP, early.outcome());
    }

    @Test
    void nothingCanBeAgreedToThatWentOutWrong() {
        town.said(false).key('1').closed();
        assertEquals(Plain.GARBLED, town.outcome());
        assertEquals(List.of(HangUp.NORMAL), town.network.last().ends);
        assertFalse(town.stages.contains(CallStage.SPOKEN));
    }

    @Test
    void aReceiptNamesNothingOfWhatWasSaid() {
        town.said().key('1').said().closed();
        assertTrue(town.record().toString().contains("APPROVED"));
        assertFalse(town.record().toString().contains("you-are-paying"));
    }
}
