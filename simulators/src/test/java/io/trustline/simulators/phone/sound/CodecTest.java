package io.trustline.simulators.phone.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of ITU-T G.711, scaled to 16 bits. */
class CodecTest {

    @ParameterizedTest
    @CsvSource({"PCMA,0xD5,8", "PCMA,0x55,-8", "PCMA,0xAA,32256", "PCMA,0x2A,-32256", "PCMU,0xFF,0", "PCMU,0x80,32124",
            "PCMU,0x00,-32124"})
    void meansWhatTheTableSays(Codec codec, String coded, int sample) {
        assertEquals(sample, codec.decode((byte) Integer.decode(coded).intValue()));
    }

    @ParameterizedTest
    @EnumSource
    void saysEverySampleOfItsOwnAgain(Codec codec) {
        for (int coded = 0; coded < 256; coded++) {
            int sample = codec.decode((byte) coded);
            assertEquals(sample, codec.decode(codec.encode(sample)));
        }
    }
}
