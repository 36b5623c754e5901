package io.trustline.kernel.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PLAT-8: an id from outside is read exactly or not at all. */
class CustomerIdTest {

    @Test
    void readsWhatItWrote() {
        var id = new CustomerId(new UUID(1, 2));
        assertEquals(Optional.of(id), CustomerId.parse(" " + id + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "alice", "00000000-0000-0001-0000-00000000000g"})
    void refusesAnythingElse(String text) {
        assertTrue(CustomerId.parse(text).isEmpty());
    }
}
