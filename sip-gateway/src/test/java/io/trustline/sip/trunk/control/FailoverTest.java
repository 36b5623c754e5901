package io.trustline.sip.trunk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.CallOutcome.Plain;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailoverTest {

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void aTrunksOwnTroubleIsForTheNextTrunkUnlessAPhoneRang(int status) {
        assertTrue(Failover.after(status, false).nextTrunk());
        assertFalse(Failover.after(status, true).nextTrunk());
    }

    @ParameterizedTest
    @CsvSource({"486,BUSY", "600,BUSY", "603,DECLINED", "607,DECLINED", "480,UNREACHABLE", "404,UNREACHABLE",
            "484,UNREACHABLE", "604,UNREACHABLE", "410,UNREACHABLE", "403,NETWORK_FAILED", "401,NETWORK_FAILED",
            "302,NETWORK_FAILED", "487,NO_ANSWER", "699,NETWORK_FAILED"})
    void whatConcernsThePersonIsFinal(int status, Plain outcome) {
        assertEquals(new Failover.Verdict(false, outcome), Failover.after(status, false));
    }

    @Test
    void aPhoneThatRangUntilTheTrunkGaveUpWasNotAnswered() {
        assertEquals(Plain.NO_ANSWER, Failover.after(408, true).outcome());
    }

    @Test
    void silenceIsForTheNextTrunk() {
        assertTrue(Failover.AFTER_SILENCE.nextTrunk() && Failover.AFTER_BREAKAGE.nextTrunk());
    }

    @Test
    void knowsTheCauseOfAStatus() {
        assertEquals(Optional.of(17), Failover.cause(486));
        assertEquals(Optional.empty(), Failover.cause(499));
    }
}
