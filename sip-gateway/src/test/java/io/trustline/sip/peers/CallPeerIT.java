package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.Sipp;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.TrunkBook;

/** Whole calls, signalling and sound, against SIPp. */
@Execution(ExecutionMode.CONCURRENT)
@Needs("sipp")
class CallPeerIT {

    private static final String CODE = "365882";

    @Test
    void tellsTheCodeToWhoeverAnswers() {
        try (var phone = Sipp.plays("answer", Network.TRUNK).spoken().start(); var gateway = north(phone)) {
            var call = gateway.call(CODE);
            assertEquals(Plain.SPOKEN, call.outcome());
            phone.awaitSuccess();
            assertFalse(phone.messages().contains(CODE));
        }
    }

    @Test
    void answersAChallengeThatSippChecksItself() {
        try (var phone = Sipp.plays("challenge", Network.TRUNK).fill("user", TrunkBook.USER)
                .fill("password", TrunkBook.PASSWORD).with("-rtp_echo").start(); var gateway = north(phone)) {
            assertEquals(Plain.SPOKEN, gateway.call(CODE).outcome());
            phone.awaitSuccess();
        }
    }

    @ParameterizedTest
    @CsvSource({"486 Busy Here,BUSY", "600 Busy Everywhere,BUSY", "603 Decline,DECLINED", "404 Not Found,UNREACHABLE",
            "480 Temporarily Unavailable,UNREACHABLE", "403 Forbidden,NETWORK_FAILED"})
    void takesARefusalForFinal(String status, Plain outcome) {
        try (var phone = Sipp.plays("refuse", Network.TRUNK).fill("status", status).fill("header", "Reason: SIP")
                .start();
                var backup = Sipp.plays("answer", Network.SECOND_TRUNK).spoken().start();
                var gateway = twoTrunks(phone, backup)) {
            assertEquals(outcome, gateway.call(CODE).outcome());
            phone.awaitSuccess();
            assertFalse(backup.messages().contains("INVITE sip:"), backup.messages());
        }
    }

    @Test
    void givesUpWhereNobodyComes() {
        try (var phone = Sipp.plays("ring-forever", Network.TRUNK).start();
                var backup = Sipp.plays("answer", Network.SECOND_TRUNK).spoken().start();
                var gateway = twoTrunks(phone, backup)) {
            gateway.rings(Duration.ofSeconds(3));
            assertEquals(Plain.NO_ANSWER, gateway.call(CODE).outcome());
            phone.awaitSuccess();
            assertFalse(backup.messages().contains("INVITE sip:"), "a second telephone rang");
        }
    }

    @Test
    void hangsUpOnAnAnswerThatCrossesItsCancel() {
        try (var phone = Sipp.plays("cancel-race", Network.TRUNK).start(); var gateway = north(phone)) {
            gateway.rings(Duration.ofSeconds(3));
            var call = gateway.call(CODE);
            assertEquals(Plain.NO_ANSWER, call.outcome());
            phone.awaitSuccess();
            assertEquals(0, call.record().timesSpoken());
        }
    }

    @ParameterizedTest
    @CsvSource({"503 Service Unavailable", "500 Server Internal Error", "502 Bad Gateway", "504 Server Time-out",
            "408 Request Timeout"})
    void goesOverTheNextTrunkWhereTheFirstIsInTrouble(String status) {
        try (var broken = Sipp.plays("refuse", Network.TRUNK).fill("status", status).fill("header", "Server: edge")
                .start();
                var backup = Sipp.plays("hang-up", Network.SECOND_TRUNK).fill("listen", "200").start();
                var gateway = twoTrunks(broken, backup)) {
            var call = gateway.call(CODE);
            assertEquals(Plain.HUNG_UP, call.outcome());
            broken.awaitSuccess();
            backup.awaitSuccess();
            assertEquals(2, call.record().attempts().size());
        }
    }

    @Test
    void goesOverTheNextTrunkWhereTheFirstIsSilent() {
        try (var deaf = Sipp.plays("deaf", Network.TRUNK).start();
                var backup = Sipp.plays("answer", Network.SECOND_TRUNK).spoken().start();
                var gateway = twoTrunks(deaf, backup)) {
            assertEquals(Plain.SPOKEN, gateway.call(CODE).outcome());
            backup.awaitSuccess();
        }
    }

    @Test
    void goesOverTheNextTrunkWhereNobodyListens() {
        try (var backup = Sipp.plays("answer", Network.SECOND_TRUNK).spoken().start();
                var gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, Network.freePort(Network.TRUNK)),
                        TrunkBook.backup("south", Network.SECOND_TRUNK, backup.port()))) {
            assertEquals(Plain.SPOKEN, gateway.call(CODE).outcome());
            backup.awaitSuccess();
        }
    }

    @Test
    void repeatsTheCodeOnOneAndStopsOnNine() {
        try (var phone = Sipp.plays("answer-keys", Network.TRUNK).fill("first", "1").fill("second", "9")
                .fill("wait", "2000").fill("between", "4000").with("-rtp_echo").start(); var gateway = north(phone)) {
            var call = gateway.call(CODE);
            assertEquals(Plain.DISOWNED, call.outcome());
            phone.awaitSuccess();
            assertEquals("19", call.record().keys());
        }
    }

    @Test
    void takesAKeyBySipInfo() {
        try (var phone = Sipp.plays("answer-info", Network.TRUNK).fill("wait", "2000").with("-rtp_echo").start();
                var gateway = north(phone)) {
            assertEquals(Plain.DISOWNED, gateway.call(CODE).outcome());
            phone.awaitSuccess();
        }
    }

    @Test
    void saysNoCodeWhereTheCallGoesElsewhere() {
        try (var phone = Sipp.plays("diverted", Network.TRUNK).with("-rtp_echo").start(); var gateway = north(phone)) {
            var call = gateway.call(CODE);
            assertEquals(Plain.DIVERTED, call.outcome());
            assertEquals(0, call.record().timesSpoken());
        }
    }

    @Test
    void knowsThatNobodyHeardTheWholeCode() {
        try (var phone = Sipp.plays("hang-up", Network.TRUNK).fill("listen", "2500").with("-rtp_echo").start();
                var gateway = north(phone)) {
            assertEquals(Plain.HUNG_UP, gateway.call(CODE).outcome());
            phone.awaitSuccess();
        }
    }

    @Test
    void endsALineThatFellSilent() {
        try (var phone = Sipp.plays("answer-then-deaf", Network.TRUNK).start(); var gateway = north(phone)) {
            gateway.bearsSilence(Duration.ofSeconds(3));
            assertNotEquals(Plain.SPOKEN, gateway.call(CODE).outcome());
            phone.awaitMessage("BYE sip:");
        }
    }

    @Test
    void callsOverTcp() {
        try (var phone = Sipp.plays("answer", Network.TRUNK).transport("t1").spoken().start();
                var gateway = Gateway.over(TrunkBook.tcp("north", Network.TRUNK, phone.port()))) {
            assertEquals(Plain.SPOKEN, gateway.call(CODE).outcome());
            phone.awaitSuccess();
            assertTrue(phone.messages().contains("TCP message received"), phone.messages());
        }
    }

    private static Gateway north(Sipp phone) {
        return Gateway.over(TrunkBook.udp("north", Network.TRUNK, phone.port()));
    }

    private static Gateway twoTrunks(Sipp first, Sipp second) {
        return Gateway.over(TrunkBook.udp("north", Network.TRUNK, first.port()),
                TrunkBook.backup("south", Network.SECOND_TRUNK, second.port()));
    }
}
