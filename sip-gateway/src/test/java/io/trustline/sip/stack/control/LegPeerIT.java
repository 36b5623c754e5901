package io.trustline.sip.stack.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.Sipp;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One attempt beside SIPp: whatever a trunk does, the call hears it, and hears the end once (VOX-5). */
@Needs("sipp")
class LegPeerIT {

    private final Diary diary = new Diary();
    private Lines lines;

    @BeforeEach
    void open() {
        lines = Lines.open();
    }

    @AfterEach
    void close() {
        lines.close();
    }

    @Test
    void callsAnswersAndHangsUp() {
        try (var phone = Sipp.plays("answer", Network.TRUNK).start()) {
            var leg = lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
            assertTrue(diary.await(LegNews.Answered.class).sdp().contains("m=audio"));
            leg.end(HangUp.NORMAL);
            assertEquals(List.of("Trying", "Ringing", "Answered", "Closed"), diary.awaitEnd());
            phone.awaitSuccess();
            var invite = phone.messages();
            assertTrue(invite.contains("INVITE sip:+8613800138000@trunk.test;user=phone SIP/2.0"), invite);
            assertTrue(invite.contains("P-Asserted-Identity: <sip:+862150000000@trunk.test;user=phone>"), invite);
            assertTrue(invite.contains("Reason: Q.850;cause=16"), invite);
        }
    }

    @Test
    void provesWhoItIs() {
        try (var phone = Sipp.plays("challenge", Network.TRUNK).fill("user", "gateway")
                .fill("password", Lines.PASSWORD).start()) {
            var leg = lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
            diary.await(LegNews.Answered.class);
            leg.end(HangUp.NORMAL);
            diary.awaitEnd();
            phone.awaitSuccess();
        }
    }

    @Test
    void acknowledgesReliableEarlyMediaWithoutTakingItForAnAnswer() {
        try (var phone = Sipp.plays("early-media", Network.TRUNK).fill("early", "300").start()) {
            var leg = lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
            diary.await(LegNews.Answered.class);
            leg.end(HangUp.NORMAL);
            assertEquals(List.of("Trying", "EarlyMedia", "Answered", "Closed"), diary.awaitEnd());
            phone.awaitSuccess();
            assertTrue(phone.messages().contains("RAck: 1001 1 INVITE"), phone.messages());
        }
    }

    @Test
    void hearsThatThePhoneIsEngaged() {
        try (var phone = Sipp.plays("refuse", Network.TRUNK).fill("status", "486 Busy Here")
                .fill("header", "Reason: Q.850;cause=17").start()) {
            lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
            assertEquals(List.of("Failed", "Closed"), diary.awaitEnd());
            assertEquals(new LegNews.Failed(486, Optional.of(17), Optional.empty()),
                    diary.await(LegNews.Failed.class));
            phone.awaitSuccess();
        }
    }

    @Test
    void cancelsWhatRingsForEver() {
        try (var phone = Sipp.plays("ring-forever", Network.TRUNK).start()) {
            var leg = lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
            diary.await(LegNews.Ringing.class);
            leg.end(HangUp.NO_ANSWER);
            leg.end(HangUp.NO_ANSWER);
            assertEquals(List.of("Trying", "Ringing", "Closed"), diary.awaitEnd());
            phone.awaitSuccess();
        }
    }

    @Test
    void hangsUpOnAnAnswerThatCrossesTheCancel() {
        try (var phone = Sipp.plays("cancel-race", Network.TRUNK).start()) {
            var leg = lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
            diary.await(LegNews.Ringing.class);
            leg.end(HangUp.NO_ANSWER);
            assertEquals(List.of("Trying", "Ringing", "Closed"), diary.awaitEnd());
            phone.awaitSuccess();
        }
    }

    @Test
    void hearsTheOtherSideHangUp() {
        try (var phone = Sipp.plays("hang-up", Network.TRUNK).fill("listen", "200").start()) {
            lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
            assertEquals(List.of("Trying", "Ringing", "Answered", "HungUp", "Closed"), diary.awaitEnd());
            assertEquals(Optional.of(16), diary.await(LegNews.HungUp.class).q850());
            phone.awaitSuccess();
        }
    }

    @Test
    void takesKeysFromInfo() {
        try (var phone = Sipp.plays("answer-info", Network.TRUNK).fill("wait", "100").start()) {
            var leg = lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
            assertEquals('9', diary.await(LegNews.Key.class).key());
            leg.end(HangUp.NORMAL);
            diary.awaitEnd();
            phone.awaitSuccess();
        }
    }

    @Test
    void saysThatACallWasDiverted() {
        try (var phone = Sipp.plays("diverted", Network.TRUNK).start()) {
            var leg = lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
            diary.await(LegNews.Answered.class);
            leg.end(HangUp.NORMAL);
            assertEquals(List.of("Trying", "Diverted", "Answered", "Closed"), diary.awaitEnd());
            phone.awaitSuccess();
        }
    }

    @Test
    void endsAtOnceWhereNothingWasHeard() {
        try (var phone = Sipp.plays("deaf", Network.TRUNK).start()) {
            var leg = lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
            phone.awaitMessage("INVITE sip:");
            leg.end(HangUp.OUT_OF_ORDER);
            assertEquals(List.of("Closed"), diary.awaitEnd());
        }
    }
}
