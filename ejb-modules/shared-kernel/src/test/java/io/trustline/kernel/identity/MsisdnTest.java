package io.trustline.kernel.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VOX-1, PLAT-6: numbers are understood in every notation and never shown whole. */
class MsisdnTest {

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "138 0013 8000", "138-0013-8000", "+8613800138000", "+86 138 0013 8000",
            "0086 138 0013 8000", "(+86) 138-0013-8000", "１３８００１３８０００", "＋８６ 138 0013 8000", "tel:+86-138-0013-8000"})
    void understandsEveryCommonNotation(String notation) {
        assertEquals(Optional.of(new Msisdn("+8613800138000")), Msisdn.parse(notation, "CN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "+86 138 0013 800", "+999 1", "not a number", "13800138000 ext. 5",
            "+861380013800000000000", "☎", "138\u00000013 8000", "';--"})
    void refusesWhatIsNoNumber(String notation) {
        assertTrue(Msisdn.parse(notation, "CN").isEmpty());
    }

    @Test
    void refusesAMegabyteWithoutReadingIt() {
        assertTrue(Msisdn.parse("1".repeat(1 << 20), "CN").isEmpty());
        assertTrue(Msisdn.parse(null, "CN").isEmpty());
    }

    @Test
    void showsOnlyItsEnds() {
        var number = new Msisdn("+8613800138000");
        assertEquals("+86…00", number.toString());
        assertFalse(("" + Optional.of(number)).contains("138001"));
    }

    @Test
    void cannotExistInAnotherForm() {
        assertThrows(IllegalArgumentException.class, () -> new Msisdn("13800138000"));
        assertThrows(IllegalArgumentException.class, () -> new Msisdn("+0123456789"));
    }
}
