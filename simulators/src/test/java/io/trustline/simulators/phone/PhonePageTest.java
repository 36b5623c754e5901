package io.trustline.simulators.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The telephone's page lets in whom it should, and speaks their language (PLAT-5, PLAT-8). */
class PhonePageTest extends OpenPhone {

    @Test
    void aForeignPageMayNeitherActNorAsk() throws Exception {
        assertEquals(403, send(request("/manner?busy").POST(BodyPublishers.noBody()).header("Origin",
                "http://elsewhere.example")).statusCode());
        assertTrue(send(request("/calls")).body().contains("\"manner\":\"by-hand\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls/1/audio.wav", "/calls/x", "/nothing", "/../words_en.properties", "/answers"})
    void whatIsNotThereIsNotThere(String path) throws Exception {
        assertEquals(404, send(request(path)).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"'zh-CN,zh;q=0.9',zh-CN", "'fr,zh;q=0.8,en;q=0.7',zh-CN", "'en-GB',en", "'fr',en", "'%%%',en"})
    void speaksTheLanguageOfWhoeverLooks(String accepted, String language) throws Exception {
        var page = send(request("/").header("Accept-Language", accepted)).body();
        assertTrue(page.contains("<html lang=\"" + language + "\">"), page);
        assertFalse(page.contains("{{"), "every word has a text");
    }

    @Test
    void letsNothingRunThatIsNotItsOwn() throws Exception {
        var policy = send(request("/")).headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'") && !policy.contains("unsafe"), policy);
    }
}
