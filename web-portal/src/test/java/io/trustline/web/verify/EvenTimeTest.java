package io.trustline.web.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** VOX-13: what was looked up does not show in the time of the answer. */
class EvenTimeTest {

    private static final Duration ANSWER_TIME = Duration.ofMillis(400);

    private long now = -7;
    private final EvenTime time = new EvenTime(() -> now, nap -> now += nap);

    EvenTimeTest() {
        time.settings = new RecoverSettings();
        time.settings.answerTime = ANSWER_TIME;
    }

    @Test
    void answersAtTheSameTimeHoweverLongItTook() {
        assertEquals(ANSWER_TIME, timeOf(Duration.ofMillis(12)));
        assertEquals(ANSWER_TIME, timeOf(Duration.ofMillis(41)));
    }

    @Test
    void waitsOnWhereANapWasTooShort() {
        var restless = new EvenTime(() -> now, nap -> now += Math.max(1, nap / 2));
        restless.settings = time.settings;
        long asked = now;
        restless.answer(() -> "an answer");
        assertEquals(ANSWER_TIME.toNanos(), now - asked);
    }

    @Test
    void addsNothingToWhatTookLonger() {
        assertEquals(Duration.ofSeconds(2), timeOf(Duration.ofSeconds(2)));
    }

    private Duration timeOf(Duration work) {
        long asked = now;
        assertEquals("an answer", time.answer(() -> {
            now += work.toNanos();
            return "an answer";
        }));
        return Duration.ofNanos(now - asked);
    }
}
