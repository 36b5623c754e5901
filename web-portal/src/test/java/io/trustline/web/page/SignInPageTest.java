package io.trustline.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** CAM-11: what cannot be a name is answered like a name that nobody has. */
class SignInPageTest {

    @Test
    void makesANameOutOfWhatCannotBeOne() {
        var decoy = SignInPage.account("<b>\u202Enobody\uD83D\uDE00</b>");
        assertEquals(32, decoy.value().length());
        assertEquals(decoy, SignInPage.account("<b>\u202Enobody\uD83D\uDE00</b>"));
        assertNotEquals(decoy, SignInPage.account("<b>"));
    }

    @Test
    void forgivesCaseAndWidth() {
        assertEquals("alice", SignInPage.account(" Ａlice ").value());
    }
}
