package io.trustline.sip.stack.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.Leg;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.RawPhone;
import io.trustline.sip.peers.harness.SipMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no well-behaved scenario does: forks, strangers, late answers, and offers within a call (VOX-5). */
@Needs({})
class DialogPeerIT {

    private static final Duration SHORT = Duration.ofMillis(700);

    private final Diary diary = new Diary();
    private Lines lines;
    private RawPhone phone;

    @BeforeEach
    void open() {
        lines = Lines.open();
        phone = RawPhone.at(Network.TRUNK);
    }

    @AfterEach
    void close() {
        phone.close();
        lines.close();
    }

    private Leg call() {
        return lines.call(Lines.trunk(Network.TRUNK, phone.port()), diary);
    }

    private SipMessage answeredCall() {
        var invite = phone.await("INVITE");
        phone.pickUp(invite, 30_000);
        phone.await("ACK");
        diary.await(LegNews.Answered.class);
        return invite;
    }

    /** A request within the call, with lines and a body of its own. */
    private void ask(SipMessage invite, String method, int number, String lines, String body) {
        var text = phone.inCall(invite, method, number);
        phone.say(invite, text.replace("Content-Length: 0\r\n", lines + "Contact: <sip:phone@" + Network.TRUNK + ":"
                + phone.port() + ">\r\n" + (body.isEmpty() ? "" : "Content-Type: application/sdp\r\n")
                + "Content-Length: " + body.length() + "\r\n") + body);
    }

    private void endPolitely(Leg leg) {
        leg.end(HangUp.NORMAL);
        phone.answer(phone.await("BYE"), "200 OK", List.of(), "");
        diary.awaitEnd();
    }

    @Test
    void repeatsWhatGotLost() {
        var leg = call();
        var lost = phone.await("INVITE");
        var invite = phone.await("INVITE");
        assertEquals(lost.text(), invite.text());
        phone.pickUp(invite, 30_000);
        phone.await("ACK");
        diary.await(LegNews.Answered.class);
        leg.end(HangUp.NORMAL);
        phone.await("BYE");
        phone.answer(phone.await("BYE"), "200 OK", List.of(), "");
        assertEquals(List.of("Answered", "Closed"), diary.awaitEnd());
    }

    @Test
    void acknowledgesARepeatedAnswerAgain() {
        var leg = call();
        var invite = answeredCall();
        phone.pickUp(invite, 30_000);
        phone.await("ACK");
        endPolitely(leg);
        assertEquals(List.of("Answered", "Closed"), diary.kinds());
    }

    @Test
    void hangsUpOnASecondPhoneThatAnswersTheSameCall() {
        var leg = call();
        var invite = answeredCall();
        var second = phone.start(invite, "200 OK").replace("tag=raw-phone", "tag=other-phone");
        phone.say(invite, second + "Content-Length: 0\r\n\r\n");
        assertTrue(phone.await("ACK").value("To").contains("other-phone"));
        var bye = phone.await("BYE");
        assertTrue(bye.value("To").contains("other-phone"));
        phone.answer(bye, "200 OK", List.of(), "");
        endPolitely(leg);
        assertEquals(List.of("Answered", "Closed"), diary.kinds());
    }

    @Test
    void hangsUpOnWhoAnswersACallThatWasGivenUp() {
        var leg = call();
        var invite = phone.await("INVITE");
        leg.end(HangUp.OUT_OF_ORDER);
        diary.awaitEnd();
        phone.pickUp(invite, 30_000);
        phone.await("ACK");
        phone.answer(phone.await("BYE"), "200 OK", List.of(), "");
        assertEquals(List.of("Closed"), diary.kinds());
    }

    @Test
    void cancelsWhatRingsAfterItWasGivenUp() {
        var leg = call();
        var invite = phone.await("INVITE");
        leg.end(HangUp.OUT_OF_ORDER);
        diary.awaitEnd();
        phone.answer(invite, "180 Ringing", List.of(), "");
        var cancel = phone.await("CANCEL");
        assertEquals(invite.value("Via").replace(";rport", ""), cancel.value("Via").replace(";rport", ""));
        phone.answer(invite, "487 Request Terminated", List.of(), "");
        assertEquals("1 ACK", phone.await("ACK").value("CSeq"));
    }

    @Test
    void saysNothingMoreOnceItGaveUp() {
        var leg = call();
        phone.await("INVITE");
        leg.end(HangUp.OUT_OF_ORDER);
        diary.awaitEnd();
        assertEquals(Optional.empty(), phone.next("INVITE", Duration.ofMillis(1500)));
    }

    @Test
    void ignoresAnswersOfAStranger() {
        var leg = call();
        var invite = phone.await("INVITE");
        try (var stranger = RawPhone.at(Network.STRANGER)) {
            stranger.answer(invite, "486 Busy Here", List.of(), "");
            stranger.pickUp(invite, 30_000);
            assertEquals(Optional.empty(), phone.next("ACK", SHORT));
        }
        assertEquals(List.of(), diary.kinds());
        phone.pickUp(invite, 30_000);
        phone.await("ACK");
        endPolitely(leg);
    }

    @Test
    void refusesTheByeOfAnOutsider() {
        var leg = call();
        var invite = answeredCall();
        try (var outsider = RawPhone.at(Network.STRANGER)) {
            outsider.say(invite, outsider.inCall(invite, "BYE", 9));
            assertTrue(outsider.await("481").text().contains("BYE"));
        }
        phone.say(invite, phone.inCall(invite, "BYE", 10).replace("raw-phone", "guessed"));
        phone.await("481");
        endPolitely(leg);
        assertEquals(List.of("Answered", "Closed"), diary.kinds());
    }

    @Test
    void answersAnOfferWithinTheCall() {
        var leg = call();
        var invite = answeredCall();
        ask(invite, "INVITE", 2, "Session-Expires: 1800;refresher=uac\r\nSupported: timer\r\n",
                RawPhone.sdp(Network.TRUNK, 30_002));
        assertTrue(diary.await(LegNews.Reoffered.class).sdp().contains("30002"));
        leg.answerReoffer(Lines.OFFER);
        var answer = phone.await("200");
        assertTrue(answer.body().contains("m=audio 40000"), answer.text());
        assertEquals("1800;refresher=uac", answer.value("Session-Expires"));
        // Not acknowledged: it is said again.
        assertEquals(answer.value("CSeq"), phone.await("200").value("CSeq"));
        ask(invite, "ACK", 2, "", "");
        endPolitely(leg);
    }

    @Test
    void refusesAnOfferThatDoesNotSuit() {
        var leg = call();
        var invite = answeredCall();
        ask(invite, "UPDATE", 2, "", RawPhone.sdp(Network.TRUNK, 30_002));
        diary.await(LegNews.Reoffered.class);
        ask(invite, "UPDATE", 3, "", RawPhone.sdp(Network.TRUNK, 30_004));
        assertEquals("3 UPDATE", phone.await("491").value("CSeq"));
        leg.answerReoffer("");
        assertEquals("2 UPDATE", phone.await("488").value("CSeq"));
        endPolitely(leg);
    }

    @Test
    void refreshesASessionWithoutAsking() {
        var leg = call();
        var invite = answeredCall();
        ask(invite, "UPDATE", 2, "Session-Expires: 90\r\n", "");
        assertEquals("90;refresher=uac", phone.await("200").value("Session-Expires"));
        ask(invite, "REFER", 3, "Refer-To: <sip:elsewhere@trunk.test>\r\n", "");
        assertTrue(phone.await("405").value("Allow").contains("UPDATE"));
        ask(invite, "OPTIONS", 4, "", "");
        phone.await("200");
        endPolitely(leg);
        assertEquals(List.of("Answered", "Closed"), diary.kinds());
    }

    @Test
    void hearsThatAMachineAnswered() {
        var leg = call();
        var invite = phone.await("INVITE");
        var sdp = RawPhone.sdp(Network.TRUNK, 30_000);
        phone.say(invite,
                phone.start(invite, "200 OK").replace(">\r\n", ">;automata\r\n").replace(">;automata\r\nCall-ID",
                        ">\r\nCall-ID") + "Content-Type: application/sdp\r\nContent-Length: " + sdp.length()
                        + "\r\n\r\n" + sdp);
        phone.await("ACK");
        assertTrue(diary.await(LegNews.Answered.class).machine());
        endPolitely(leg);
    }

    @Test
    void takesNoCalls() {
        call();
        var invite = phone.await("INVITE");
        phone.say(invite, "INVITE sip:trustline@" + Network.GATEWAY + " SIP/2.0\r\nVia: SIP/2.0/UDP " + Network.TRUNK
                + ":" + phone.port() + ";branch=z9hG4bKincoming\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:c@d>\r\n"
                + "Call-ID: incoming\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n");
        assertEquals("incoming", phone.await("403").value("Call-ID"));
    }
}
