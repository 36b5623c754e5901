package io.trustline.sip.speech.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** G.711 as ITU-T G.191's reference program computes it (VOX-5). */
class LawTest {

    @ParameterizedTest
    @CsvSource({"0,D5", "-1,55", "15,D5", "16,D4", "32767,AA", "-32768,2A", "1000,FA", "-1000,7A", "8,D5"})
    void compressesByTheALaw(short sample, String code) {
        assertEquals(code, hex(Law.A_LAW.encode(sample)));
    }

    @ParameterizedTest
    @CsvSource({"0,FF", "-1,7F", "4,FE", "32767,80", "-32768,00", "1000,CE", "-1000,4E"})
    void compressesByTheMuLaw(short sample, String code) {
        assertEquals(code, hex(Law.MU_LAW.encode(sample)));
    }

    @ParameterizedTest
    @CsvSource({"D5,8", "55,-8", "AA,32256", "2A,-32256", "FA,1008"})
    void expandsTheALaw(String code, short sample) {
        assertEquals(sample, Law.A_LAW.decode((byte) Integer.parseInt(code, 16)));
    }

    @ParameterizedTest
    @CsvSource({"FF,0", "7F,0", "80,32124", "00,-32124", "CE,988"})
    void expandsTheMuLaw(String code, short sample) {
        assertEquals(sample, Law.MU_LAW.decode((byte) Integer.parseInt(code, 16)));
    }

    /** Half a step of the coarsest segment that can hold it: 1/16 and 1/32 of the size, and the law's own clipping. */
    @ParameterizedTest
    @EnumSource
    void keepsEverySampleWithinTheLawsError(Law law) {
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            int error = Math.abs(law.decode(law.encode((short) sample)) - sample);
            assertTrue(error <= Math.abs(sample) / 32 + 10 || Math.abs(sample) > 32_000 && error <= 650,
                    law + " " + sample + " is off by " + error);
        }
    }

    @ParameterizedTest
    @EnumSource
    void codesWhatItDecodedToTheSameCode(Law law) {
        for (int code = 0; code < 256; code++) {
            int again = law.encode(law.decode((byte) code)) & 0xFF;
            // The µ-law has two zeros.
            assertTrue(again == code || law.decode((byte) code) == 0, law + " " + code + " became " + again);
        }
    }

    @Test
    void silenceIsTheCodeOfNothing() {
        assertEquals("D5", hex(Law.A_LAW.silence()));
        assertEquals("FF", hex(Law.MU_LAW.silence()));
    }

    private static String hex(byte code) {
        return String.format("%02X", code);
    }
}
