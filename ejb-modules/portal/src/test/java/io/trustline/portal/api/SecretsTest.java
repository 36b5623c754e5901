package io.trustline.portal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** PLAT-6: secrets show themselves to nobody. */
class SecretsTest {

    @Test
    void nobodySeesThemInText() {
        var typed = "correct horse battery";
        assertFalse(new SignIn(new AccountName("alice"), new Password(typed)).toString().contains("horse"));
        assertEquals("•••", new SessionToken("a".repeat(43)).toString());
        assertEquals("•••", new BrowserToken("b".repeat(43)).toString());
    }

    @Test
    void oneWidthOfAPasswordIsEnough() {
        assertEquals(Password.parse("password１２３"), Password.parse("password123"));
    }

    @Test
    void passwordsHaveBounds() {
        assertTrue(Password.parse("").isEmpty());
        assertTrue(Password.parse("nul\u0000inside").isEmpty());
        assertTrue(Password.parse("x".repeat(129)).isEmpty());
        assertTrue(Password.parse("x".repeat(1 << 20)).isEmpty());
        assertTrue(Password.parse("密码".repeat(64)).isPresent());
    }
}
