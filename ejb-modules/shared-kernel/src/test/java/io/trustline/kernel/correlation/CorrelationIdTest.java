package io.trustline.kernel.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** PLAT-6: one id runs through page, log and message. */
class CorrelationIdTest {

    private final Random seeded = new Random(7);

    @Test
    void holdsForTheLengthOfTheWorkAndNoLonger() {
        var id = CorrelationId.fresh(seeded);
        id.during(() -> assertEquals(id, CorrelationId.current()));
        assertNotEquals(id, CorrelationId.current());
    }

    @Test
    void endsEvenWhenTheWorkFails() {
        var id = CorrelationId.fresh(seeded);
        assertThrows(IllegalStateException.class, () -> id.during(() -> {
            throw new IllegalStateException();
        }));
        assertNotEquals(id, CorrelationId.current());
    }

    @Test
    void cannotCarryLineBreaksIntoTheLog() {
        assertTrue(CorrelationId.parse("abcdefgh\nFATAL").isEmpty());
        assertTrue(CorrelationId.parse(null).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new CorrelationId("<script>alert(1)</script>"));
    }
}
