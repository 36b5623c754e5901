package io.trustline.device.boundary;

import static io.trustline.device.boundary.Town.ALICES_NUMBER;
import static io.trustline.device.boundary.Town.BOBS_NUMBER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.message.Access;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KEY-3 to KEY-8, KEY-11: the seed's figure 2, step by step, and what must not happen in between. */
class KeyEntryTest {

    private final Town town = new Town(DeviceSettingsFixture.defaults());
    private final Handset alice = new Handset(town, "alice-doorbell");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyPlatformKeyLeadsIn(int platformKey) {
        var edkey = alice.edkey(platformKey);
        alice.keep(edkey, town.initialise(edkey, ALICES_NUMBER));
        assertEquals(ALICES_NUMBER.e164(), alice.key.msisdn());
        assertEquals("granted", alice.access(ALICES_NUMBER));
    }

    @Test
    void bothSidesProveThemselves() {
        alice.initialise(ALICES_NUMBER);
        var message = alice.accessMessage();
        var answer = alice.open(granted(town.access(message, ALICES_NUMBER)));
        assertArrayEquals(Octets.sha256(Octets.ascii(message)), answer.request());
        assertEquals(ALICES_NUMBER.e164(), answer.msisdn());
        assertTrue(town.parts.calls.keys.of(answer.token()).isGranted());
    }

    @Test
    void theFirstUseBindsWithHistoryAndNews() {
        alice.initialise(ALICES_NUMBER);
        assertEquals("REGISTERED", town.database.ask("SELECT state FROM device.device"));
        assertEquals(null, town.database.ask("SELECT msisdn FROM device.device"));
        alice.access(ALICES_NUMBER);
        assertEquals("BOUND", town.database.ask("SELECT state FROM device.device"));
        assertEquals("device.changed", town.database.ask("SELECT type FROM device.outbox"));
        assertEquals("2", town.database.ask("SELECT count(*) FROM device.history"));
    }

    @Test
    void neitherDidNorKeyLiesOpenInTheDatabase() {
        alice.settled(ALICES_NUMBER);
        assertEquals("0", town.database.ask("SELECT count(*) FROM device.device WHERE did NOT LIKE 'v1.%'"
                + " OR continuity NOT LIKE 'v1.%' OR info LIKE '%alice%' OR did_index LIKE '%alice%'"));
        assertEquals("0", town.database.ask("SELECT count(*) FROM device.history WHERE detail LIKE '%alice%'"
                + " OR detail LIKE '%3800138%'"));
    }

    @Test
    void withoutAGatewayThereIsNoNumber() {
        assertEquals("gateway-needed", Town.slug(town.initialiseDirectly(alice.edkey())));
    }

    @Test
    void theSameRequestGetsTheSameAnswerUntilItsKeyIsUsed() {
        var edkey = alice.edkey();
        var first = granted(alice.keep(edkey, town.initialise(edkey, ALICES_NUMBER)));
        assertEquals(first, granted(town.initialise(edkey, ALICES_NUMBER)));
        assertEquals("replayed", Town.slug(town.initialise(edkey, BOBS_NUMBER)));
        alice.access(ALICES_NUMBER);
        assertEquals("replayed", Town.slug(town.initialise(edkey, ALICES_NUMBER)));
    }

    @Test
    void theSameNonceInAnotherCiphertextIsAReplay() {
        town.initialise(alice.edkey(), ALICES_NUMBER);
        assertEquals("replayed", Town.slug(town.initialise(alice.sealedAgain(), ALICES_NUMBER)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400, 86_400})
    void aClockThatIsOffIsToldSo(long seconds) {
        var edkey = alice.edkeyAt(town.clock.instant().getEpochSecond() + seconds);
        assertEquals("clock-skewed", Town.slug(town.initialise(edkey, ALICES_NUMBER)));
    }

    @Test
    void anAccessIsGoodOnce() {
        alice.settled(ALICES_NUMBER);
        var message = alice.accessMessage();
        assertEquals("granted", Town.slug(town.access(message, ALICES_NUMBER)));
        assertEquals("replayed", Town.slug(town.access(message, ALICES_NUMBER)));
    }

    @Test
    void theConfirmingAccessIsGoodOnceToo() {
        alice.initialise(ALICES_NUMBER);
        var message = alice.accessMessage();
        assertEquals("granted", Town.slug(town.access(message, ALICES_NUMBER)));
        assertEquals("replayed", Town.slug(town.access(message, ALICES_NUMBER)));
    }

    @Test
    void anExpiredOrUnknownKeyLeadsBackToTheBeginning() {
        alice.settled(ALICES_NUMBER);
        town.clock.goOn(Duration.ofDays(31));
        assertEquals("initialise-again", alice.access(ALICES_NUMBER));
        town.database.say("DELETE FROM device.negotiated_key");
        assertEquals("initialise-again", alice.access(ALICES_NUMBER));
    }

    @Test
    void noOneChangedCharacterIsEverAccepted() {
        alice.settled(ALICES_NUMBER);
        var message = alice.accessMessage();
        for (int i = 0; i < message.length(); i += 3) {
            char other = message.charAt(i) == 'A' ? 'B' : 'A';
            var bent = message.substring(0, i) + other + message.substring(i + 1);
            assertFalse(town.access(bent, ALICES_NUMBER).isGranted(), "at " + i);
        }
        assertEquals("granted", Town.slug(town.access(message, ALICES_NUMBER)));
    }

    @Test
    void claimsThatAreNotThoseOfTheKeyProveNothing() {
        alice.settled(ALICES_NUMBER);
        for (var claims : new Access[]{claims("bobs-doorbell", ALICES_NUMBER.e164(), 0),
                claims(alice.did, BOBS_NUMBER.e164(), 0), claims(alice.did, ALICES_NUMBER.e164(), 1)}) {
            assertEquals("not-proven", Town.slug(town.access(alice.accessMessage(claims), ALICES_NUMBER)));
        }
    }

    @Test
    void anAnswerReflectedIsNoRequest() {
        alice.initialise(ALICES_NUMBER);
        var answer = granted(town.access(alice.accessMessage(), ALICES_NUMBER));
        assertEquals("unreadable-message", Town.slug(town.access(answer, ALICES_NUMBER)));
    }

    @Test
    void whatTheDeviceSaysOfItselfIsTakenOver() {
        alice.settled(ALICES_NUMBER);
        town.access(alice.accessMessage("2.0"), ALICES_NUMBER);
        assertTrue(town.database.ask("SELECT info FROM device.device").contains("2.0"));
    }

    @Test
    void whoAsksTooOftenWaits() {
        var strict = new Town(DeviceSettingsFixture.withBudgets(2, 2));
        var bob = new Handset(strict, "bobs-doorbell");
        bob.settled(BOBS_NUMBER);
        assertEquals("granted", bob.initialise(BOBS_NUMBER));
        assertEquals("over-limit", bob.initialise(BOBS_NUMBER));
        assertEquals("granted", new Handset(strict, "alice").initialise(ALICES_NUMBER));
        strict.clock.goOn(Duration.ofHours(1));
        assertEquals("granted", bob.initialise(BOBS_NUMBER));
    }

    @Test
    void nothingOfAnInterruptedStepRemains() {
        var edkey = alice.edkey();
        town.failBeforeCommit(true);
        broken(() -> town.initialise(edkey, ALICES_NUMBER));
        assertEquals("0", town.database.ask("SELECT count(*) FROM device.device"));
        town.failBeforeCommit(false);
        alice.keep(edkey, town.initialise(edkey, ALICES_NUMBER));
        var message = alice.accessMessage();
        town.failBeforeCommit(true);
        broken(() -> town.access(message, ALICES_NUMBER));
        assertEquals("PENDING", town.database.ask("SELECT state FROM device.negotiated_key"));
        town.failBeforeCommit(false);
        assertEquals("granted", Town.slug(town.access(message, ALICES_NUMBER)));
    }

    private Access claims(String did, String number, long later) {
        return new Access(did, Handset.info("1.0"), number, alice.key.expires() + later,
                Sources.draw(new Random(later + did.hashCode()), 16), town.clock.instant().getEpochSecond());
    }

    private static void broken(Runnable step) {
        try {
            step.run();
        } catch (IllegalStateException theLightsWentOut) {
            return;
        }
        throw new AssertionError("nothing broke");
    }

    private static String granted(Outcome<String> outcome) {
        return outcome.fold(answer -> answer, refusal -> {
            throw new AssertionError(refusal.type().slug());
        });
    }
}
