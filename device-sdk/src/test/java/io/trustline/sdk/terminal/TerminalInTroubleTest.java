package io.trustline.sdk.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.FakePlatform;
import io.trustline.sdk.platform.NotProvenByPlatform;
import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Unreachable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers are lost, forged, late or no: nobody is locked out and nobody else is let in (KEY-2, KEY-6). */
class TerminalInTroubleTest extends MeterAtHand {

    @Test
    void aRenewalThatFailsDoesNotKeepAGoodKeyOut() {
        var first = meter.access();
        clock.advance(Duration.ofDays(25));
        for (int attempt = 0; attempt < 3; attempt++) {
            platform.next(FakePlatform::lost);
        }
        assertEquals(first.key(), meter.access().key());
    }

    @Test
    void aLostAnswerIsAskedForAgainWithTheSameBytes() {
        platform.next(FakePlatform::lost);
        meter.initialise();
        assertArrayEquals(platform.requests().get(0).body(), platform.requests().get(1).body());
        assertEquals(1, pauses.size());
    }

    @Test
    void aPowerCutAfterAskingAsksTheSameAgain() {
        for (int attempt = 0; attempt < 3; attempt++) {
            platform.next(FakePlatform::lost);
        }
        assertThrows(Unreachable.class, meter::initialise);
        assertTrue(meter.status().pending());
        powerCut();
        meter.initialise();
        assertArrayEquals(platform.requests().get(0).body(), platform.requests().get(3).body());
        assertFalse(meter.status().pending());
    }

    @Test
    void aLostFirstAccessLocksNobodyOut() {
        meter.initialise();
        for (int attempt = 0; attempt < 3; attempt++) {
            platform.next(FakePlatform::lost);
        }
        assertThrows(Unreachable.class, meter::access);
        powerCut();
        meter.initialise();
        assertTrue(meter.access().tokenExpires().isPresent());
    }

    @Test
    void anAnswerThatDoesNotProveItselfChangesNothing() {
        var before = meter.access();
        platform.next(MeterAtHand::withAnotherMac);
        assertThrows(NotProvenByPlatform.class, meter::initialise);
        assertEquals(before.key(), meter.status().key());
        assertTrue(meter.access().tokenExpires().isPresent());
    }

    @Test
    void anAccessAnsweredBySomebodyElseIsRefused() {
        meter.access();
        platform.next(MeterAtHand::withAnotherMac);
        assertThrows(NotProvenByPlatform.class, meter::access);
    }

    @Test
    void anOldAnswerIsNoneToANewAccess() {
        meter.initialise();
        var kept = new ArrayList<Answer>();
        platform.next(answer -> {
            kept.add(answer);
            return answer;
        });
        meter.access();
        platform.next(answer -> kept.get(0));
        assertThrows(NotProvenByPlatform.class, meter::access);
    }

    @Test
    void aBusyPlatformIsAskedAgainAfterTheTimeItSays() {
        platform.next(answer -> new Answer(503, java.util.Map.of("Retry-After", "7"),
                FakePlatform.problem(503, "try-again").body()));
        meter.initialise();
        assertEquals(List.of(Duration.ofSeconds(7)), pauses);
    }

    @Test
    void aRefusalIsNotRepeated() {
        platform.next(answer -> FakePlatform.problem(403, "sim-changed"));
        assertEquals("sim-changed", assertThrows(PlatformRefused.class, meter::initialise).slug());
        assertEquals(List.of("initialisations"), paths());
    }

    @Test
    void aTokenThatIsNoLongerGoodIsReplaced() {
        meter.self();
        platform.next(answer -> FakePlatform.problem(401, "not-proven"));
        assertEquals("{\"alice\":true}", new String(meter.self(), StandardCharsets.US_ASCII));
    }

    @Test
    void aCallThatIsRefusedForItsTimeIsSignedAgainASecondLater() {
        meter.access();
        platform.next(answer -> FakePlatform.problem(400, "clock-skewed"));
        assertEquals("{\"alice\":true}", new String(meter.self(), StandardCharsets.US_ASCII));
        assertEquals(List.of(Duration.ofSeconds(1)), pauses);
    }

    @Test
    void aCallWhoseAnswerIsLostIsNotSentTwice() {
        meter.access();
        platform.next(FakePlatform::lost);
        assertThrows(Unreachable.class, meter::self);
        assertEquals(List.of("initialisations", "accesses", "self"), paths());
    }

    @Test
    void wavesOfWaitingGrowAndDiffer() {
        for (int attempt = 0; attempt < 2; attempt++) {
            platform.next(FakePlatform::lost);
        }
        meter.initialise();
        assertTrue(pauses.get(0).toMillis() >= 50 && pauses.get(0).toMillis() <= 100, pauses.toString());
        assertTrue(pauses.get(1).toMillis() >= 100 && pauses.get(1).toMillis() <= 200, pauses.toString());
    }
}
