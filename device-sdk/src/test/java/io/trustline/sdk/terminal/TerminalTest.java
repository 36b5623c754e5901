package io.trustline.sdk.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.FakePlatform;
import io.trustline.sdk.TickingClock;
import io.trustline.sdk.platform.Circumstances;
import io.trustline.sdk.platform.NotProvenByPlatform;
import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.platform.Retries;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.store.StoreKey;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.transport.Unreachable;
import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.message.Info;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alice's meter comes in, in good days and bad ones (KEY-2, KEY-5 to KEY-8, KEY-10, KEY-11). */
class TerminalTest {

    private static final Retries THREE = new Retries(3, Duration.ofMillis(100), Duration.ofSeconds(1),
            Duration.ofMinutes(1));
    @TempDir
    Path folder;
    private final TickingClock clock = new TickingClock();
    private final FakePlatform platform = new FakePlatform(clock);
    private final String makersKeys = platform.keySet();
    private final List<Duration> pauses = new ArrayList<>();
    private SealedStore store;
    private int powerOns;
    private Terminal meter;

    @BeforeEach
    void switchOn() {
        store = SealedStore.open(folder.resolve("store"), StoreKey.ofDeviceSecret(Chance.bytes(1, 32)));
        var identity = new TerminalIdentity("alice-meter", Optional.of("home"),
                new Info("meter", List.of(), Optional.empty()));
        meter = Terminal.of(identity, makersKeys, store).through(platform)
                .under(new Circumstances(clock, Chance.seeded(++powerOns), pauses::add, THREE)).open();
    }

    @AfterEach
    void switchOff() {
        store.close();
    }

    private void powerCut() {
        switchOff();
        switchOn();
    }

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
    void aRenewalThatFailsDoesNotKeepAGoodKeyOut() {
        var first = meter.access();
        clock.advance(Duration.ofDays(25));
        for (int attempt = 0; attempt < 3; attempt++) {
            platform.next(FakePlatform::lost);
        }
        assertEquals(first.key(), meter.access().key());
    }

    @Test
    void whoIsToldToInitialiseAgainDoesAndProvesToBeTheSame() {
        meter.access();
        platform.forgetKeys();
        assertTrue(meter.access().tokenExpires().isPresent());
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
        platform.next(TerminalTest::withAnotherMac);
        assertThrows(NotProvenByPlatform.class, meter::initialise);
        assertEquals(before.key(), meter.status().key());
        assertTrue(meter.access().tokenExpires().isPresent());
    }

    @Test
    void anAccessAnsweredBySomebodyElseIsRefused() {
        meter.access();
        platform.next(TerminalTest::withAnotherMac);
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
    void aCallComesInSignsAndOpensWhatItGets() {
        assertEquals("{\"alice\":true}", new String(meter.self(), StandardCharsets.US_ASCII));
        assertEquals(List.of("initialisations", "accesses", "self"), paths());
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
    void nothingThatItSendsHoldsItsName() {
        meter.self();
        platform.requests().stream().map(Request::body)
                .forEach(body -> assertFalse(new String(body, StandardCharsets.US_ASCII).contains("alice")));
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

    private List<String> paths() {
        return platform.requests().stream().map(request -> request.path().replace("/api/device/v1/", "")).toList();
    }

    /** A bit in the middle of the last part. */
    private static Answer withAnotherMac(Answer answer) {
        var body = answer.body().clone();
        body[body.length - 5] = (byte) (body[body.length - 5] == 'A' ? 'B' : 'A');
        return new Answer(200, answer.headers(), body);
    }
}
