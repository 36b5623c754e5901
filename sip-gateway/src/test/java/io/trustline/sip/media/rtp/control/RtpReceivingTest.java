package io.trustline.sip.media.rtp.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.media.srtp.control.Opening;
import io.trustline.sip.speech.control.Track;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be the other side's is taken, once; everything else is foreign (VOX-5). */
class RtpReceivingTest implements StreamEar {

    private static final long SECOND = 1_000_000_000L;
    private final List<Object> heard = new ArrayList<>();
    private final RtpReceiving line = new RtpReceiving(this, false, Duration.ofSeconds(20));
    private final InetSocketAddress phone = at("10.1.1.1", 4000);
    private final InetSocketAddress stranger = at("10.6.6.6", 4000);

    @BeforeEach
    void agree() {
        line.expect(new Expected(phone.getAddress(), Set.of(8), Set.of(101), true, Opening.PLAIN));
    }

    @Test
    void noNoiseIsMoreThanForeign() {
        var random = new SplittableRandom(3550);
        for (int i = 0; i < 20_000; i++) {
            var noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            if (noise.length > 1) {
                noise[0] = (byte) (0x80 | noise[0] & 0x3F);
                noise[1] = 101;
            }
            line.packet(ByteBuffer.wrap(noise), phone, i);
        }
        assertEquals(20_000, line.received() + line.foreign());
        assertTrue(line.foreign() > 5000, "foreign " + line.foreign());
    }

    @Test
    void nothingIsTakenBeforeAnythingIsAgreed() {
        var early = new RtpReceiving(this, true, Duration.ofSeconds(20));
        early.packet(key(1, 100, 7), phone, 0);
        assertEquals(List.of(), heard);
        assertEquals(1, early.foreign());
    }

    @Test
    void aStrangerIsForeignHoweverOftenHeTries() {
        for (int i = 0; i < 1000; i++) {
            line.packet(key(9, i * 800, 7), stranger, i);
        }
        assertEquals(List.of(), heard);
        assertEquals(1000, line.foreign());
    }

    @Test
    void theFirstPacketDecidesWhichPortIsTheirs() {
        line.packet(key(1, 800, 7), at("10.1.1.1", 5555), 0);
        line.packet(key(2, 1600, 7), phone, 0);
        assertEquals(List.of(at("10.1.1.1", 5555), '1'), heard);
        assertEquals(1, line.foreign());
    }

    @Test
    void anotherAddressIsTakenOnlyWhereTheHouseAllowsIt() {
        var open = new RtpReceiving(this, true, Duration.ofSeconds(20));
        open.expect(new Expected(phone.getAddress(), Set.of(8), Set.of(101), true, Opening.PLAIN));
        open.packet(key(1, 800, 7), stranger, 0);
        open.packet(key(2, 1600, 7), phone, 0);
        assertEquals(List.of(stranger, '1'), heard);
    }

    @Test
    void aKeyCountsOnceEvenWhereItsBeginningIsLost() {
        for (int i = 0; i < 5; i++) {
            line.packet(key(11, 800, 7), phone, i);
        }
        line.packet(key(1, 2400, 7), phone, 9);
        line.packet(key(11, 800, 7), phone, 9);
        assertEquals(List.of(phone, '#', '1'), heard);
    }

    @Test
    void theSameKeyTwiceIsTwoKeys() {
        line.packet(key(1, 800, 7), phone, 0);
        line.packet(key(1, 2400, 7), phone, 0);
        assertEquals(List.of(phone, '1', '1'), heard);
    }

    @Test
    void keysGoOnWhereTheirTimeWraps() {
        line.packet(key(1, 0xFFFF_FFF0, 7), phone, 0);
        line.packet(key(2, 16, 7), phone, 0);
        assertEquals(List.of(phone, '1', '2'), heard);
    }

    @Test
    void whatIsNoKeyOnATelephoneIsNone() {
        line.packet(key(16, 800, 7), phone, 0);
        line.packet(key(255, 1600, 7), phone, 0);
        assertEquals(List.of(phone), heard);
    }

    @Test
    void silenceIsToldAndToldAgain() {
        line.sweep(0);
        line.sweep(20 * SECOND - 1);
        assertEquals(List.of(), heard);
        line.sweep(20 * SECOND);
        line.sweep(21 * SECOND);
        line.sweep(40 * SECOND);
        assertEquals(List.of("silent", "silent"), heard);
    }

    @Test
    void aReportIsASignOfLifeAndAStrangersIsNot() {
        line.sweep(0);
        line.control(ByteBuffer.allocate(8), at("10.1.1.1", 4001), 15 * SECOND);
        line.control(ByteBuffer.allocate(8), stranger, 30 * SECOND);
        line.sweep(34 * SECOND);
        assertEquals(List.of(), heard);
        line.sweep(35 * SECOND);
        assertEquals(List.of("silent"), heard);
    }

    @Test
    void whoHoldsTheCallMayBeSilent() {
        line.expect(new Expected(phone.getAddress(), Set.of(8), Set.of(101), false, Opening.PLAIN));
        line.sweep(0);
        line.sweep(100 * SECOND);
        assertEquals(List.of(), heard);
    }

    @Test
    void aHeaderThatPromisesMoreThanThereIsIsNone() {
        var header = new RtpHeader();
        assertFalse(header.wrap(ByteBuffer.wrap(new byte[11])));
        assertFalse(header.wrap(packet(0x8F, 12)));
        assertFalse(header.wrap(packet(0x90, 12)));
        assertFalse(header.wrap(packet(0x90, 15)));
        assertTrue(header.wrap(packet(0x90, 16)));
        assertFalse(header.wrap(packet(0x40, 20)));
        var padded = packet(0xA0, 20).put(19, (byte) 9);
        assertFalse(header.wrap(padded));
        assertTrue(header.wrap(padded.put(19, (byte) 8)));
        assertEquals(0, header.payloadLength());
    }

    @Test
    void jitterAndLossAreThoseOfTheStandard() {
        var jitter = new Jitter();
        for (int i = 0; i < 1000; i++) {
            // Every second packet is 2 ms late: the mean deviation settles at 2 ms.
            jitter.packet(65_000 + i & 0xFFFF, i * 160, i * 20_000_000L + (i % 2) * 2_000_000L);
        }
        assertEquals(2.0, jitter.jitterMillis(), 0.01);
        assertEquals(0, jitter.lost());
        jitter.packet(65_000 + 1004 & 0xFFFF, 1004 * 160, 1004 * 20_000_000L);
        assertEquals(4, jitter.lost());
    }

    private static ByteBuffer packet(int first, int length) {
        return ByteBuffer.allocate(length).put(0, (byte) first);
    }

    private static ByteBuffer key(int event, int timestamp, int ssrc) {
        var packet = ByteBuffer.allocate(16);
        RtpHeader.write(packet, false, 101, timestamp / 160);
        RtpHeader.write(packet, timestamp, ssrc);
        return packet.putInt(12, event << 24 | 160);
    }

    private static InetSocketAddress at(String host, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException neverForDigits) {
            throw new IllegalArgumentException(neverForDigits);
        }
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
        heard.add(track);
    }

    @Override
    public void said(Track track, short[] sent) {
        heard.add(track);
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
