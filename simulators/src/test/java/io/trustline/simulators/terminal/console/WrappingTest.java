package io.trustline.simulators.terminal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that fit. */
class WrappingTest {

    @Test
    void breaksAfterABlank() {
        assertEquals(List.of("the key", "is new"), Wrapping.lines("the key is new", 8));
    }

    @Test
    void breaksAWordThatIsLongerThanALine() {
        assertEquals(List.of("abcd", "efgh", "i"), Wrapping.lines("abcdefghi", 4));
    }

    @Test
    void countsAChineseCharacterAsTwoColumnsAndKeepsMarksFromTheBeginningOfALine() {
        assertEquals(List.of("终端", "开，机"), Wrapping.lines("终端开，机", 6));
    }

    @Test
    void padsByColumnsNotByCharacters() {
        assertEquals("号码  |", Wrapping.padded("号码", 6) + "|");
    }
}
