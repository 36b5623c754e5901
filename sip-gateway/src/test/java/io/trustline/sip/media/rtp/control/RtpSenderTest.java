package io.trustline.sip.media.rtp.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.Language;
import io.trustline.sip.media.srtp.control.Sealing;
import io.trustline.sip.speech.control.Law;
import io.trustline.sip.speech.control.Speech;
import io.trustline.sip.speech.control.Track;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One line's packets, asked for one by one without the sending thread (VOX-5, VOX-12). */
class RtpSenderTest implements StreamEar {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final short LOUD = 8159;
    private final SplittableRandom random = new SplittableRandom(6);
    private final Ports ports = new Ports(new Ports.Range(HERE, 23_700, 23_799, 0, Duration.ZERO), random, () -> 0);
    private final PortPair pair = ports.open().orElseThrow();
    private final List<Object> heard = new ArrayList<>();
    private final RtpReceiving receiving = new RtpReceiving(this, false, Duration.ofSeconds(20));
    private final RtpSender sender = new RtpSender(pair, this, new Rtcp(receiving, Clock.systemUTC(), random), random);
    private DatagramSocket phone;

    @BeforeEach
    void pickUp() throws IOException {
        phone = new DatagramSocket(0, HERE);
        phone.setSoTimeout(5000);
        route(Law.A_LAW, true);
        sender.begin(0);
    }

    @AfterEach
    void hangUp() {
        phone.close();
        ports.giveBack(pair);
    }

    @Test
    void timeThatWasMissedIsSkippedAndNotMadeUp() throws IOException {
        var before = next(0);
        var after = next(70);
        assertEquals(before.getInt(4) + 160 + 3 * 160, after.getInt(4));
        assertEquals((short) (before.getShort(2) + 1), after.getShort(2));
        assertEquals(3, sender.skipped());
        assertEquals(after.getInt(4) + 160, next(70).getInt(4));
    }

    @Test
    void keepsExactlyWhatWentOut() throws IOException {
        sender.say(track(Law.A_LAW, 400));
        next(0);
        next(0);
        assertEquals(List.of("first digit"), heard);
        next(0);
        var sent = (short[]) heard.get(1);
        assertEquals(400, sent.length);
        assertEquals(Law.A_LAW.decode(Law.A_LAW.encode(LOUD)), sent[399]);
    }

    @Test
    void tellsWhatWentOutOfACodeThatWasHushedEvenAtTheEnd() throws IOException {
        sender.say(track(Law.A_LAW, 800));
        next(0);
        sender.hush();
        sender.close();
        sender.send(0);
        assertEquals(160, ((short[]) heard.get(1)).length);
    }

    @Test
    void whatTheSocketDidNotTakeWasNotSaid() throws IOException {
        sender.say(track(Law.A_LAW, 480));
        next(0);
        ports.giveBack(pair);
        sender.send(0);
        sender.send(0);
        assertEquals(160, ((short[]) heard.get(1)).length);
    }

    @Test
    void aSocketThatBreaksIsToldOnceAndLeft() {
        ports.giveBack(pair);
        int asked = 0;
        while (sender.send(0) > 0) {
            asked++;
        }
        sender.leave();
        assertEquals(50, asked);
        assertEquals(List.of("the socket does not send", "left"), heard);
    }

    @Test
    void aSpeechGoesOnInTheLawThatTheOtherSideChangesTo() throws IOException {
        sender.say(track(Law.A_LAW, 320));
        assertEquals(Law.A_LAW.encode(LOUD), next(0).get(100));
        route(Law.MU_LAW, true);
        var packet = next(0);
        assertEquals(0, packet.get(1) & 0x7F);
        assertEquals(Law.MU_LAW.encode(Law.A_LAW.decode(Law.A_LAW.encode(LOUD))), packet.get(100));
    }

    @Test
    void silenceFillsTheRestOfAPacket() throws IOException {
        sender.say(track(Law.MU_LAW, 8));
        route(Law.MU_LAW, true);
        var packet = next(0);
        assertEquals(Law.MU_LAW.encode(LOUD), packet.get(19));
        var rest = new byte[152];
        packet.get(20, rest);
        var silence = new byte[152];
        Arrays.fill(silence, Law.MU_LAW.silence());
        assertArrayEquals(silence, rest);
    }

    @Test
    void timeGoesOnWhileTheCallIsHeld() throws IOException {
        var before = next(0);
        route(Law.A_LAW, false);
        assertEquals(20, sender.send(0));
        route(Law.A_LAW, true);
        assertEquals(before.getInt(4) + 320, next(0).getInt(4));
        assertEquals(2, sender.sent());
    }

    @Test
    void onlySoMuchWaits() {
        for (int i = 0; i < 16; i++) {
            assertTrue(sender.say(track(Law.A_LAW, 160)));
        }
        assertFalse(sender.say(track(Law.A_LAW, 160)));
        sender.hush();
        assertTrue(sender.say(track(Law.A_LAW, 160)));
    }

    @Test
    void goesWithAGoodbye() throws IOException {
        next(0);
        sender.close();
        assertEquals(0, sender.send(0));
        var goodbye = receive();
        assertEquals(200, goodbye.get(1) & 0xFF);
        assertEquals(203, goodbye.get(goodbye.limit() - 7) & 0xFF);
        assertEquals(goodbye.getInt(4), goodbye.getInt(goodbye.limit() - 4));
    }

    private void route(Law law, boolean sends) {
        var there = new InetSocketAddress(HERE, phone.getLocalPort());
        sender.route(new Route(there, there, law, law.payloadType(), 20, sends, Sealing.PLAIN));
    }

    private ByteBuffer next(long skippedMillis) throws IOException {
        assertEquals(20, sender.send(skippedMillis));
        return receive();
    }

    private ByteBuffer receive() throws IOException {
        var packet = new DatagramPacket(new byte[2048], 2048);
        phone.receive(packet);
        return ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
    }

    /** A loud tone of the given length that tells a code from its beginning. */
    private static Track track(Law law, int length) {
        var tone = new byte[length];
        Arrays.fill(tone, law.encode(LOUD));
        var speech = new Speech(Language.ENGLISH, List.of("1"), Optional.of("1"), 1);
        return new Track(speech, law, List.of(tone), OptionalInt.of(0));
    }

    @Override
    public void key(char key) {
        heard.add(key);
    }

    @Override
    public void heardFrom(InetSocketAddress source) {
        heard.add(source);
    }

    @Override
    public void firstDigit(Track track) {
        heard.add("first digit");
    }

    @Override
    public void said(Track track, short[] sent) {
        heard.add(sent);
    }

    @Override
    public void silent() {
        heard.add("silent");
    }

    @Override
    public void broken(String reason) {
        heard.add(reason);
    }

    @Override
    public void left() {
        heard.add("left");
    }
}
