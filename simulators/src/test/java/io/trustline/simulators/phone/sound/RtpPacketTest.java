package io.trustline.simulators.phone.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtpPacketTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "400800010000000000000007", "8108000100000000000000",
            "9008000100000000000000070001",
            "a00800010000000000000007ff"})
    void isNotFooled(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        assertTrue(RtpPacket.of(bytes, bytes.length).filter(packet -> packet.payload().length > 0).isEmpty());
    }

    @Test
    void readsWhatItWrote() {
        var bytes = new RtpPacket(true, 8, 65_535, -1, -2, new byte[]{1, 2, 3}).bytes();
        var packet = RtpPacket.of(bytes, bytes.length).orElseThrow();
        assertEquals(65_535, packet.sequence());
        assertEquals(-1, packet.timestamp());
        assertEquals(-2, packet.ssrc());
        assertTrue(packet.marker());
        assertArrayEquals(new byte[]{1, 2, 3}, packet.payload());
    }

    @Test
    void stepsOverSourcesExtensionsAndPadding() {
        var bytes = HexFormat.of()
                .parseHex("b10800010000000000000007" + "0000000a" + "bede0001" + "11223344" + "55" + "0002");
        assertEquals(Optional.of("55"),
                RtpPacket.of(bytes, bytes.length).map(packet -> HexFormat.of().formatHex(packet.payload())));
    }
}
