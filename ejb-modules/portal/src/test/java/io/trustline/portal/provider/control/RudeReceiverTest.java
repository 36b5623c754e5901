package io.trustline.portal.provider.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VOX-8, PLAT-8: whatever a receiver sends back, it costs little memory and ends in time. */
class RudeReceiverTest {

    private static final String LINES = "x: " + "y".repeat(1000);

    private NewsTown news;

    @BeforeEach
    void open() throws IOException {
        news = new NewsTown();
        news.town.settings.webhookTime = Duration.ofSeconds(20);
        news.open();
    }

    @AfterEach
    void close() throws IOException {
        news.close();
    }

    @Test
    void aLineWithoutAnEndIsNotHeld() throws IOException {
        assertEquals("no-connection", told("HTTP/1.1 200 OK\r\nx: ", "y".repeat(4096)));
    }

    @Test
    void headersWithoutAnEndAreNotHeld() throws IOException {
        assertEquals("no-connection", told("HTTP/1.1 200 OK\r\n", LINES + "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "'SSH-2.0-OpenSSH_9.9\r\n', ''", "'HTTP/1.1 abc OK\r\n\r\n', ''",
            "'HTTP/9.9 200\r\n\r\n', ''"})
    void whatIsNoAnswerIsNone(String first, String again) throws IOException {
        assertEquals("no-connection", told(first.translateEscapes(), again));
    }

    @Test
    void whoSaysToWaitAgainAndAgainIsCutOff() throws IOException {
        news.town.settings.webhookTime = Duration.ofSeconds(1);
        news.open();
        var word = told("", "HTTP/1.1 102 Processing\r\n\r\n");
        assertTrue(word.equals("timeout") || word.equals("no-connection"), word);
    }

    private String told(String first, String again) throws IOException {
        try (var rude = new RudeReceiver(first, again)) {
            var harbour = news.town.listening(rude.address());
            news.tell(harbour, "call.ended");
            news.walk();
            return news.lines(harbour).get(0).last();
        }
    }
}
