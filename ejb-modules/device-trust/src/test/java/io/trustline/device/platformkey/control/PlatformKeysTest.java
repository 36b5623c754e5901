package io.trustline.device.platformkey.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.device.control.TownClock;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.Typ;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** KEY-1: several pairs live side by side, and a rotation breaks no device that holds an old one. */
class PlatformKeysTest {

    private final DeviceDatabase database = DeviceDatabase.fresh();
    private final TownClock clock = new TownClock();
    private final PlatformKeysFixture node = new PlatformKeysFixture(database, DeviceSettingsFixture.defaults(), clock);

    @BeforeEach
    void firstStart() {
        node.firstStart();
    }

    @Test
    void publishesOnePublicKeyOfEachKindByItsThumbprint() throws Exception {
        var set = published(node.keys);
        assertEquals(List.of("RSA-OAEP-256", "ECDH-ES+A256KW", "ECDH-ES+A256KW"),
                set.stream().map(key -> key.getAlgorithm().getName()).toList());
        for (var key : set) {
            assertFalse(key.isPrivate());
            assertEquals("enc", key.getKeyUse().identifier());
            assertEquals(key.computeThumbprint().toString(), key.getKeyID());
        }
        assertEquals(3072, set.get(0).size());
    }

    @Test
    void everyKindOpensWhatWasSealedToIt() throws Exception {
        for (var key : published(node.keys)) {
            assertArrayEquals("dkey".getBytes(UTF_8), open(node.keys, seal(key)));
        }
    }

    @Test
    void aSecondNodeUsesThePairsOfTheFirst() throws Exception {
        var other = new PlatformKeysFixture(database, DeviceSettingsFixture.defaults(), clock);
        other.firstStart();
        assertEquals(node.keys.keySet(), other.keys.keySet());
        assertEquals(3, node.keys.views().size());
        assertArrayEquals("dkey".getBytes(UTF_8), open(other.keys, seal(published(node.keys).get(0))));
    }

    @Test
    void pairsThatTwoNodesMadeAtOnceAreTakenOnce() {
        assertEquals(0, database.inTransaction(() -> node.rows.addMissing(node.keys.makeAll())));
        assertEquals(3, node.keys.views().size());
    }

    @Test
    void aReplacedPairStillOpensUntilItIsRetired() throws Exception {
        var old = published(node.keys).get(1);
        var message = seal(old);
        rotate();
        assertEquals(6, published(node.keys).size());
        assertFalse(published(node.keys).subList(0, 3).contains(old));
        assertTrue(published(node.keys).contains(old));
        assertArrayEquals("dkey".getBytes(UTF_8), open(node.keys, message));
        assertTrue(database.inTransaction(() -> node.rows.retire(old.getKeyID())));
        node.keys.refresh();
        assertTrue(node.keys.live(old.getKeyID()).isEmpty());
        assertEquals(null, database.ask("SELECT sealed FROM device.platform_key WHERE state = 'RETIRED'"));
    }

    @Test
    void aCurrentPairIsNotRetired() throws Exception {
        var current = published(node.keys).get(0).getKeyID();
        assertFalse(database.inTransaction(() -> node.rows.retire(current)));
    }

    @Test
    void noPrivateHalfLiesOpenInTheDatabase() {
        assertEquals("0",
                database.ask("SELECT count(*) FROM device.platform_key WHERE public_jwk LIKE '%\"d\"%'"
                        + " OR sealed NOT LIKE 'v1.k1.%'"));
    }

    private void rotate() {
        clock.goOn(Duration.ofDays(1));
        var pairs = node.keys.makeAll();
        database.inTransaction(() -> node.rows.replace(pairs));
        node.keys.refresh();
    }

    private static List<JWK> published(PlatformKeys keys) throws Exception {
        return JWKSet.parse(keys.keySet()).getKeys();
    }

    private static String seal(JWK key) {
        return Sealer.to(key).seal(Envelope.of(Typ.INITIALISE, key.getKeyID()), "dkey".getBytes(UTF_8), new Random(3));
    }

    private static byte[] open(PlatformKeys keys, String message) {
        var sealed = SealedMessage.read(message, Typ.INITIALISE).orElseThrow();
        return keys.live(sealed.kid().orElseThrow()).orElseThrow().opener().open(sealed).orElseThrow();
    }
}
