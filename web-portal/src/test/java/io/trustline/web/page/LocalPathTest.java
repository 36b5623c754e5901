package io.trustline.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CAM-11: no sign-in and no change of language leads away from Trustline. */
class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/security?before=12", "/console/activity", "/security-dispute?entry=7"})
    void takesOurOwnPages(String own) {
        assertEquals(Optional.of(new LocalPath(own)), LocalPath.parse(own));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "home", "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example",
            "/home\r\nSet-Cookie: a=b", "/%2F/evil.example", "/..//evil.example", "/@evil.example", "/home#//evil",
            "/home?next=https://evil.example", " /home", "javascript:alert(1)", "/ｈome"})
    void forgetsEverythingElse(String foreign) {
        assertTrue(LocalPath.parse(foreign).isEmpty());
    }

    @Test
    void forgetsNothingAndTooMuch() {
        assertTrue(LocalPath.parse(null).isEmpty());
        assertTrue(LocalPath.parse("/" + "a".repeat(1_000_000)).isEmpty());
    }
}
