package io.trustline.portal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CAM-11, PLAT-8: one name has one spelling, and what is no name is refused. */
class AccountNameTest {

    @ParameterizedTest
    @CsvSource({"alice, alice", "' Alice ', alice", "ＡＬＩＣＥ, alice", "王小明, 王小明", "alice.wang-2, alice.wang-2"})
    void forgivesCaseWidthAndSpace(String typed, String name) {
        assertEquals(Optional.of(new AccountName(name)), AccountName.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "alice bob", "alice\u0000", "\u202Eecila", "alice😀", "аlice", "<b>alice</b>",
            "alice..bob", "-alice", "alice'--", "../etc", "closed.", "a\u200Bb"})
    void refusesTricks(String typed) {
        assertTrue(AccountName.parse(typed).isEmpty());
    }

    @Test
    void refusesAMegabyteAndNothing() {
        assertTrue(AccountName.parse("a".repeat(1 << 20)).isEmpty());
        assertTrue(AccountName.parse("a".repeat(33)).isEmpty());
        assertTrue(AccountName.parse(null).isEmpty());
    }
}
