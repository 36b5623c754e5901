package io.trustline.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CAM-11: sessions are told apart by browser and system in words people use. */
class BrowserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Chrome|Windows|Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
            "Edge|Windows|Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
            "Safari|iPhone|Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1",
            "Firefox|Linux|Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0",
            "WeChat|Android|Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0",
            "Safari|macOS|Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15"})
    void knowsBrowsersAndSystems(String name, String system, String userAgent) {
        assertEquals(new Browser(Optional.of(name), Optional.of(system)), Browser.of(userAgent));
    }

    @Test
    void tellsHandheldsFromDesks() {
        assertTrue(Browser.of("Mozilla/5.0 (Linux; Android 14) Chrome/140.0 Mobile").isHandheld());
        assertFalse(Browser.of("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0").isHandheld());
    }

    @Test
    void leavesOpenWhatItDoesNotKnow() {
        assertEquals(new Browser(Optional.empty(), Optional.empty()), Browser.of("<script>alert(1)</script>"));
    }
}
