package io.trustline.sip.media.srtp.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** SRTP as RFC 3711 has it: its keys, the packets that other programs make of them, forgeries first (VOX-5). */
class SrtpTest {

    /** Master key and salt of RFC 3711, appendix B.3. */
    private static final byte[] MASTER = hex("E1F97A0D3E018BE0D64FA32C06DE4139" + "0EC675AD498AFEEBB6960B3AABE6");
    /** The packets that libsrtp checks itself with, before and after. */
    private static final byte[] SOUND = hex("800f1234decafbadcafebabe" + "ab".repeat(16));
    private static final byte[] SEALED_SOUND = hex(
            "800f1234decafbadcafebabe4e55dc4ce79978d88ca4d215949d2402b78d6acc99ea179b8dbb");
    private static final byte[] REPORT = hex("81c8000bcafebabe" + "ab".repeat(16));
    private static final byte[] SEALED_REPORT = hex(
            "81c8000bcafebabe7128035be487b9bdbef89041f977a5a880000001993e08cd54d6c1230798");

    private final SrtpSealing sealing = new SrtpSealing(MASTER, 10);
    private final SrtpOpening opening = new SrtpOpening(MASTER, 10);

    @Test
    void nothingThatWasChangedIsOpened() {
        for (int bit = 0; bit < SEALED_SOUND.length * 8; bit++) {
            assertFalse(opening.sound(received(flipped(SEALED_SOUND, bit))), "bit " + bit);
        }
        for (int bit = 0; bit < SEALED_REPORT.length * 8; bit++) {
            assertFalse(opening.report(received(flipped(SEALED_REPORT, bit))), "bit " + bit);
        }
        for (int length = 0; length < SEALED_SOUND.length; length++) {
            assertFalse(opening.sound(received(Arrays.copyOf(SEALED_SOUND, length))));
            assertFalse(opening.report(received(Arrays.copyOf(SEALED_REPORT, length))));
        }
        assertTrue(opening.sound(received(SEALED_SOUND)));
        assertTrue(opening.report(received(SEALED_REPORT)));
    }

    @Test
    void noNoiseIsOpened() {
        var random = new SplittableRandom(3711);
        for (int i = 0; i < 2000; i++) {
            var noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            assertFalse(opening.sound(received(noise)) || opening.report(received(noise)));
        }
    }

    @Test
    void sealsAsOthersDo() {
        assertArrayEquals(SEALED_SOUND, sealed(SOUND));
        var report = received(REPORT);
        sealing.report(report);
        assertArrayEquals(SEALED_REPORT, octets(report));
    }

    @Test
    void opensWhatOthersSealed() {
        var sound = received(SEALED_SOUND);
        assertTrue(opening.sound(sound));
        assertArrayEquals(SOUND, octets(sound));
        var report = received(SEALED_REPORT);
        assertTrue(opening.report(report));
        assertArrayEquals(REPORT, octets(report));
    }

    @Test
    void theShortTagIsTheBeginningOfTheLongOne() {
        var packet = received(SOUND);
        new SrtpSealing(MASTER, 4).sound(packet);
        assertArrayEquals(Arrays.copyOf(SEALED_SOUND, SOUND.length + 4), octets(packet));
    }

    @Test
    void nothingIsOpenedTwice() {
        assertTrue(opening.sound(received(SEALED_SOUND)));
        assertFalse(opening.sound(received(SEALED_SOUND)));
        assertTrue(opening.report(received(SEALED_REPORT)));
        assertFalse(opening.report(received(SEALED_REPORT)));
    }

    @Test
    void followsNumbersThatWrapAndPacketsThatOvertake() {
        var before = sealed(numbered(65_534));
        var last = sealed(numbered(65_535));
        var first = sealed(numbered(0));
        var second = sealed(numbered(1));
        assertTrue(opening.sound(received(before)));
        assertTrue(opening.sound(received(first)));
        assertTrue(opening.sound(received(last)));
        assertTrue(opening.sound(received(second)));
        assertFalse(opening.sound(received(last)));
    }

    @Test
    void whatIsOlderThanTheWindowIsGone() {
        var old = sealed(numbered(100));
        for (int number = 101; number <= 164; number++) {
            assertTrue(opening.sound(received(sealed(numbered(number)))));
        }
        assertFalse(opening.sound(received(old)));
    }

    private byte[] sealed(byte[] packet) {
        var buffer = received(packet);
        sealing.sound(buffer);
        return octets(buffer);
    }

    private static byte[] numbered(int sequence) {
        var packet = SOUND.clone();
        packet[2] = (byte) (sequence >> 8);
        packet[3] = (byte) sequence;
        return packet;
    }

    private static byte[] flipped(byte[] packet, int bit) {
        var flipped = packet.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static ByteBuffer received(byte[] packet) {
        return ByteBuffer.allocate(2048).put(packet).flip();
    }

    private static byte[] octets(ByteBuffer packet) {
        var octets = new byte[packet.limit()];
        packet.get(0, octets);
        return octets;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
