package io.trustline.portal.provider.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.portal.provider.api.ProviderId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** VOX-8: news reach a company that wants them, again and again while it is away, and nobody else waits for it. */
class NewsRoundTest {

    private NewsTown news;

    @BeforeEach
    void open() throws IOException {
        news = new NewsTown();
    }

    @AfterEach
    void close() throws IOException {
        news.close();
    }

    @Test
    void newsArriveOnceUnderOneName() {
        var harbour = news.town.listening(news.receiver.address("/news"));
        news.tell(harbour, "verification.passed");
        news.walk();
        news.walk();
        assertEquals(1, news.receiver.heard.size());
        assertTrue(news.receiver.heard.get(0).body().startsWith("{\"type\":\"verification.passed\",\"timestamp\":\""));
        assertEquals("204", news.lines(harbour).get(0).last());
    }

    @Test
    void aBacklogGoesOnByItself() {
        var harbour = news.town.listening(news.receiver.address("/news"));
        for (int i = 0; i < 5; i++) {
            news.tell(harbour, "call.ended");
        }
        news.walk();
        assertEquals(5, news.receiver.heard.size());
    }

    @Test
    void whoWantsNoNewsHasNone() {
        var silent = news.town.approved();
        news.tell(silent, "verification.passed");
        assertEquals(List.of(), news.lines(silent));
    }

    @Test
    void aFailureIsTriedAgainLaterAndGivenUpAfterTheLastTime() {
        var harbour = news.town.listening(news.receiver.address("/news"));
        news.receiver.answers(500);
        news.tell(harbour, "call.ended");
        for (var wait : new int[]{0, 4, 1, 29, 1, 3600}) {
            news.town.pass(Duration.ofSeconds(wait));
            news.walk();
        }
        var line = news.lines(harbour).get(0);
        assertEquals(3, news.receiver.heard.size());
        assertEquals(List.of(3, "500", true), List.of(line.tries(), line.last(), line.nextAt().isEmpty()));
        assertEquals(1, news.receiver.heard.stream().map(Receiver.Heard::id).distinct().count());
    }

    @Test
    void whoSaysGoneIsLeftAlone() {
        var harbour = news.town.listening(news.receiver.address("/news"));
        news.receiver.answers(410);
        news.tell(harbour, "call.ended");
        news.walk();
        assertTrue(news.lines(harbour).get(0).nextAt().isEmpty());
    }

    @Test
    void aRedirectIsAFailureAndNotFollowed() {
        var harbour = news.town.listening(news.receiver.address("/away"));
        news.tell(harbour, "call.ended");
        news.walk();
        assertEquals("307", news.lines(harbour).get(0).last());
        assertEquals(List.of(), news.receiver.heard);
    }

    @Test
    void theSlowAreCutOffAndHoldUpNobody() {
        news.town.settings.webhookTime = Duration.ofSeconds(5);
        news.town.settings.webhooksAtOnce = 2;
        news.open();
        var slow = news.town.listening(news.receiver.address("/slow"));
        var quick = news.town.listening(news.receiver.address("/news"));
        for (int i = 0; i < 3; i++) {
            news.tell(slow, "call.ended");
            news.tell(quick, "call.ended");
        }
        news.start();
        Until.holds(() -> news.lines(quick).stream().allMatch(line -> line.deliveredAt().isPresent()),
                Duration.ofSeconds(4));
        assertEquals(0, news.lines(slow).stream().filter(line -> line.tries() > 0).count());
        Until.holds(() -> news.lines(slow).stream().anyMatch(line -> line.last().equals("timeout")),
                Duration.ofSeconds(15));
    }

    @Test
    void anEndlessAnswerIsNotRead() {
        var harbour = news.town.listening(news.receiver.address("/endless"));
        news.tell(harbour, "call.ended");
        news.walk();
        assertEquals("200", news.lines(harbour).get(0).last());
    }

    @Test
    void replayedNewsComeUnderTheNameTheyHad() {
        var harbour = news.town.listening(news.receiver.address("/news"));
        news.tell(harbour, "call.ended");
        news.walk();
        long line = news.lines(harbour).get(0).id();
        assertTrue(news.town.deliveries.replay(harbour.id(), line));
        news.walk();
        assertEquals(2, news.receiver.heard.size());
        assertEquals(news.receiver.heard.get(0).id(), news.receiver.heard.get(1).id());
    }

    @Test
    void nobodyReplaysAnothersNews() {
        var harbour = news.town.listening(news.receiver.address("/news"));
        news.tell(harbour, "call.ended");
        assertEquals(false, news.town.deliveries.replay(new ProviderId(new UUID(1, 1)),
                news.lines(harbour).get(0).id()));
    }
}
