package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.harness.RawPhone;
import io.trustline.sip.peers.harness.SipMessage;
import io.trustline.sip.peers.harness.Sipp;
import io.trustline.sip.peers.harness.SoundTap;
import io.trustline.sip.peers.harness.Wire;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.TrunkBook;

/** What a hostile or broken network does to a call; the next good one always works. */
@Execution(ExecutionMode.CONCURRENT)
@Needs("sipp")
class FaultPeerIT {

    private static final String CODE = "365882";
    private static final Duration SOON = Duration.ofSeconds(2);

    private RawPhone phone;
    private Gateway gateway;

    @BeforeEach
    void putAGatewayBesideARawTelephone() {
        phone = RawPhone.at(Network.TRUNK);
        gateway = Gateway.over(TrunkBook.udp("north", Network.TRUNK, phone.port()));
        gateway.rings(Duration.ofSeconds(4));
    }

    @AfterEach
    void theNextGoodCallWorksAndNothingIsLeft() {
        phone.close();
        try (var good = Sipp.plays("hang-up", Network.SECOND_TRUNK).fill("listen", "1000").with("-rtp_echo").start()) {
            gateway.replaces("north", TrunkBook.udp("south", Network.SECOND_TRUNK, good.port()));
            assertEquals(Plain.HUNG_UP, gateway.call(CODE).outcome());
            good.awaitSuccess();
        }
        gateway.awaitAllGivenBack();
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m=video 4000 RTP/AVP 96\r\na=rtpmap:96 VP8/90000",
            "m=audio 4000 RTP/AVP 18\r\na=rtpmap:18 G729/8000", "m=audio 0 RTP/AVP 8", "m=audio 99999 RTP/AVP 8",
            "m=audio RTP/AVP", ""})
    void hangsUpWhereNoSoundCanFlow(String media) {
        var call = gateway.call(CODE);
        var invite = phone.await("INVITE");
        phone.answer(invite, "200 OK", List.of(),
                "v=0\r\no=- 1 1 IN IP4 10.9.9.2\r\ns=-\r\nc=IN IP4 10.9.9.2\r\nt=0 0\r\n" + media + "\r\n");
        phone.await("ACK");
        phone.answer(phone.await("BYE"), "200 OK", List.of(), "");
        assertEquals(Plain.NETWORK_FAILED, call.outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "224.0.0.1", "255.255.255.255", "0.0.0.0"})
    void sendsNoSoundToAnAddressThatIsNoTelephones(String host) {
        var call = gateway.call(CODE);
        phone.answer(phone.await("INVITE"), "200 OK", List.of(), RawPhone.sdp(host, 4000));
        phone.await("ACK");
        phone.next("BYE", SOON).ifPresent(bye -> phone.answer(bye, "200 OK", List.of(), ""));
        assertFalse(call.outcome().isDelivered());
    }

    @Test
    void speaksToTheMediaServerThatTheTrunkNames() {
        try (var sound = SoundTap.echo(Network.PHONE)) {
            var call = gateway.call(CODE);
            phone.answer(phone.await("INVITE"), "200 OK", List.of(), RawPhone.sdp(Network.PHONE, sound.port()));
            phone.await("ACK");
            phone.answer(phone.await("BYE"), "200 OK", List.of(), "");
            assertEquals(Plain.SPOKEN, call.outcome());
            assertTrue(sound.heard() > 100, sound.heard() + " packets");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 99999", "Content-Length: -1", "Content-Length: 3",
            "Content-Length: 4294967296", "Content-Length: 0\r\nContent-Length: 200"})
    void believesNoLieAboutALength(String lie) {
        var call = gateway.call(CODE);
        var invite = phone.await("INVITE");
        var body = RawPhone.sdp(Network.TRUNK, 4000);
        phone.say(invite,
                phone.start(invite, "200 OK") + "Content-Type: application/sdp\r\n" + lie + "\r\n\r\n" + body);
        takeLeave();
        assertFalse(call.outcome().isDelivered());
    }

    @Test
    void ignoresAnAnswerWithAThousandVia() {
        var call = gateway.call(CODE);
        var invite = phone.await("INVITE");
        var via = "Via: SIP/2.0/UDP 10.9.9.5;branch=z9hG4bKx\r\n".repeat(1_000);
        phone.say(invite, phone.start(invite, "200 OK") + via + "Content-Length: 0\r\n\r\n");
        takeLeave();
        assertFalse(call.outcome().isDelivered());
    }

    @Test
    void ignoresAnAnswerFromAStranger() {
        var call = gateway.call(CODE);
        var invite = phone.await("INVITE");
        var stolen = phone.start(invite, "200 OK") + "Content-Type: application/sdp\r\nContent-Length: 150\r\n\r\n";
        for (int attempt = 0; attempt < 5; attempt++) {
            fromAStranger(stolen + "v=0");
            fromAStranger(phone.start(invite, "603 Decline") + "Content-Length: 0\r\n\r\n");
        }
        phone.answer(invite, "486 Busy Here", List.of(), "");
        assertEquals(Plain.BUSY, call.outcome());
    }

    @Test
    void isNotHungUpByAnOutsider() {
        try (var sound = SoundTap.echo(Network.TRUNK)) {
            var call = gateway.call(CODE);
            var invite = pickUp(sound);
            fromAStranger(phone.inCall(invite, "BYE", 1));
            fromAStranger(phone.inCall(invite, "BYE", 1).replace(";tag=", ";tag=guessed"));
            phone.say(invite, phone.inCall(invite, "BYE", 1).replace(";tag=", ";tag=guessed"));
            phone.answer(phone.await("BYE"), "200 OK", List.of(), "");
            assertEquals(Plain.SPOKEN, call.outcome());
        }
    }

    @Test
    void acknowledgesAndEndsACallThatIsAnsweredAfterItWasCancelled() {
        var call = gateway.call(CODE);
        var invite = phone.await("INVITE");
        phone.answer(invite, "180 Ringing", List.of(), "");
        phone.answer(phone.await("CANCEL"), "200 OK", List.of(), "");
        phone.pickUp(invite, 4000);
        phone.await("ACK");
        phone.answer(phone.await("BYE"), "200 OK", List.of(), "");
        assertEquals(Plain.NO_ANSWER, call.outcome());
    }

    @Test
    void letsNoStrangerSpeakOrPressKeysOnItsLines() {
        try (var sound = SoundTap.echo(Network.TRUNK)) {
            var call = gateway.call(CODE);
            var invite = pickUp(sound);
            var nine = nine();
            for (int packet = 0; packet < 20_000; packet++) {
                Wire.udp(Network.STRANGER, Network.GATEWAY, invite.audioPort(), nine);
            }
            phone.answer(phone.await("BYE"), "200 OK", List.of(), "");
            assertEquals(Plain.SPOKEN, call.outcome());
            assertEquals("", call.record().keys());
            assertTrue(call.record().figures().orElseThrow().foreign() > 0, "strangers are counted");
        }
    }

    @Test
    void waitsForNoNameThatNobodyKnows() {
        gateway.adds(TrunkBook.udp("first", "trunk.nowhere.example", 5060));
        var call = gateway.call(CODE);
        phone.next("INVITE", Duration.ofSeconds(30)).ifPresent(
                invite -> phone.answer(invite, "486 Busy Here", List.of(), ""));
        assertTrue(List.of(Plain.BUSY, Plain.NETWORK_FAILED).contains(call.outcome()), call.outcome().label());
    }

    @Test
    void saysSoWhenEveryPortIsInUse() {
        try (var narrow = Gateway.over(TrunkBook.udp("north", Network.TRUNK, phone.port()));
                var sound = SoundTap.echo(Network.TRUNK)) {
            narrow.hasLines(1);
            var first = narrow.call(CODE);
            pickUp(sound);
            var second = narrow.call(CODE);
            assertFalse(second.outcome().isDelivered());
            assertEquals(Optional.empty(), phone.next("INVITE", SOON));
            phone.answer(phone.await("BYE"), "200 OK", List.of(), "");
            assertEquals(Plain.SPOKEN, first.outcome());
        }
    }

    @Test
    void answersAThousandViaWithNothingThatHurts() {
        int port = Network.freePort(Network.STRANGER);
        var via = ("Via: SIP/2.0/UDP 10.9.9.5:" + port + ";branch=z9hG4bKx\r\n").repeat(1_000);
        var options = "OPTIONS sip:10.9.9.1 SIP/2.0\r\n" + via + "From: <sip:a@b>;tag=1\r\nTo: <sip:a@b>\r\n"
                + "Call-ID: x\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
        var said = Wire.udpReply(new InetSocketAddress(Network.STRANGER, port),
                new InetSocketAddress(Network.GATEWAY, gateway.port()), options.getBytes(StandardCharsets.US_ASCII),
                "Call-ID: x", 1_000);
        assertFalse(said.orElse("").startsWith("SIP/2.0 200"), said.orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nVia: x", "\n", "\r", "\0", "\"", "<", ">", ";x=y", " ", "\u4e00"})
    void takesNoTrunkThatWouldWriteIntoAHeader(String text) {
        TrunkBook.tampered(text)
                .forEach(trunk -> assertThrows(IllegalArgumentException.class, () -> gateway.adds(trunk)));
    }

    private SipMessage pickUp(SoundTap sound) {
        var invite = phone.await("INVITE");
        phone.pickUp(invite, sound.port());
        phone.await("ACK");
        return invite;
    }

    /** Whatever way it takes to the end, it gets the answer that it wants. */
    private void takeLeave() {
        phone.next("CANCEL", Duration.ofSeconds(6)).ifPresent(cancel -> phone.answer(cancel, "200 OK", List.of(), ""));
        phone.next("BYE", Duration.ofSeconds(1)).ifPresent(bye -> phone.answer(bye, "200 OK", List.of(), ""));
    }

    private void fromAStranger(String text) {
        Wire.udp(Network.STRANGER, Network.GATEWAY, gateway.port(), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** RTP with a key event (RFC 4733): 9, its end bit set. */
    private static byte[] nine() {
        return new byte[]{(byte) 0x80, (byte) (0x80 | 101), 0, 1, 0, 0, 0, 1, 1, 2, 3, 4, 9, (byte) 0x8a, 3, 0x20};
    }
}
