package io.trustline.kernel.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.problem.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** PLAT-8: a refusal says when another try makes sense. */
class OutcomeTest {

    @Test
    void bothEndsMustBeAnswered() {
        Outcome<String> granted = Outcome.granted("fruit");
        Outcome<String> refused = Outcome.refused(Refusal.of(ProblemType.FORBIDDEN));
        assertEquals("fruit", granted.fold(fruit -> fruit, refusal -> refusal.type().slug()));
        assertEquals("forbidden", refused.fold(fruit -> fruit, refusal -> refusal.type().slug()));
        assertTrue(granted.isGranted());
        assertFalse(refused.isGranted());
    }

    @Test
    void waitingIsRoundedUp() {
        var refusal = new Refusal(ProblemType.OVER_LIMIT, Duration.ofMillis(60_001));
        assertEquals(61, refusal.retryAfterSeconds());
        assertEquals(2, refusal.retryAfterMinutes());
    }
}
