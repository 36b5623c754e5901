package io.trustline.kernel.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** PLAT-6: each part answers for itself, and a broken answer is a "no". */
class PartsHealthTest {

    private final PartsHealth parts = new PartsHealth();

    @Test
    void aProbeThatThrowsIsDown() {
        parts.register("storage", () -> {
            throw new IllegalStateException("secret detail");
        });
        var health = parts.all().get(0);
        assertFalse(health.up());
        assertEquals("IllegalStateException", health.note());
    }

    @Test
    void aPartThatLeftIsNotAsked() {
        parts.register("messaging", () -> new PartHealth("messaging", true, ""));
        parts.unregister("messaging");
        assertTrue(parts.all().isEmpty());
    }
}
