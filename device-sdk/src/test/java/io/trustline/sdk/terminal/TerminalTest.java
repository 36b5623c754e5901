package io.trustline.sdk.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.FakePlatform;
import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.wire.Chance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alice's meter comes in (KEY-2, KEY-5 to KEY-8, KEY-10, KEY-11). */
class TerminalTest extends MeterAtHand {

    @Test
    void theFirstAccessNegotiatesAndComesIn() {
        var status = meter.access();
        assertEquals(FakePlatform.ALICES_NUMBER, status.msisdn().orElseThrow());
        assertEquals(List.of("initialisations", "accesses"), paths());
    }

    @Test
    void theSecondAccessNeedsNoNegotiationEvenAfterAPowerCut() {
        var first = meter.access();
        powerCut();
        assertEquals(first.key(), meter.access().key());
        assertEquals(List.of("initialisations", "accesses", "accesses"), paths());
    }

    @Test
    void anExpiredKeyIsReplacedByItself() {
        var first = meter.access();
        clock.advance(Duration.ofDays(31));
        assertNotEquals(first.key(), meter.access().key());
    }

    @Test
    void aKeyIsRenewedBeforeItEndsAndTheFormerOneStaysUntilTheNewOneIsUsed() {
        var first = meter.access();
        clock.advance(Duration.ofDays(25));
        meter.initialise();
        assertEquals(first.key(), meter.status().formerKey());
        assertTrue(meter.access().formerKey().isEmpty());
    }

    @Test
    void whoIsToldToInitialiseAgainDoesAndProvesToBeTheSame() {
        meter.access();
        platform.forgetKeys();
        assertTrue(meter.access().tokenExpires().isPresent());
    }

    @Test
    void aClockThatIsADayOffIsSetByThePlatforms() {
        platform.ahead(Duration.ofDays(1));
        assertTrue(meter.access().tokenExpires().isPresent());
        powerCut();
        platform.requests().clear();
        meter.access();
        assertEquals(List.of("accesses"), paths());
    }

    @Test
    void aRetiredPlatformKeyIsReplacedFromThePlatformItself() {
        platform.replaceKeys("p-2", Chance.p256(71));
        meter.access();
        assertEquals(List.of("initialisations", "keys", "initialisations", "accesses"), paths());
    }

    @Test
    void noKeyIsTakenFromSomebodyWhoMightNotBeThePlatform() {
        platform.insecure();
        platform.replaceKeys("mallory", Chance.p256(72));
        var refused = assertThrows(PlatformRefused.class, meter::access);
        assertEquals("unknown-key", refused.slug());
        assertEquals(List.of("initialisations"), paths());
    }

    @Test
    void aCallComesInSignsAndOpensWhatItGets() {
        assertEquals("{\"alice\":true}", new String(meter.self(), StandardCharsets.US_ASCII));
        assertEquals(List.of("initialisations", "accesses", "self"), paths());
    }

    @Test
    void nothingThatItSendsHoldsItsName() {
        meter.self();
        platform.requests().stream().map(Request::body)
                .forEach(body -> assertFalse(new String(body, StandardCharsets.US_ASCII).contains("alice")));
    }
}
