package io.trustline.device.boundary;

import static io.trustline.device.boundary.Town.ALICES_NUMBER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.api.CallKey;
import io.trustline.device.call.control.OwnRecord;
import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.Typ;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** KEY-7, KEY-10: the token leads to the call key, and data travels under the negotiated key. */
class CallTest {

    private final Town town = new Town(DeviceSettingsFixture.defaults());
    private final Handset alice = new Handset(town, "alice-doorbell");
    private final OwnRecord ownRecord = town.parts.calls.ownRecord;
    private String token;

    @BeforeEach
    void aliceComesIn() {
        alice.settled(ALICES_NUMBER);
        token = alice.open(town.access(alice.accessMessage(), ALICES_NUMBER).fold(text -> text, no -> "")).token();
    }

    @Test
    void bothSidesHaveTheSameCallKey() {
        assertArrayEquals(alice.schedule.key(Label.CALL), callKey().key());
    }

    @Test
    void aBentTokenIsNone() {
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'g' : 'A';
            var bent = token.substring(0, i) + other + token.substring(i + 1);
            assertFalse(town.parts.calls.keys.of(bent).isGranted(), "at " + i);
        }
    }

    @Test
    void anUnsignedTokenIsNone() {
        var parts = token.split("\\.");
        var none = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"trustline-token\"}".getBytes(UTF_8));
        assertEquals("not-proven", Town.slug(town.parts.calls.keys.of(none + "." + parts[1] + ".")));
    }

    @Test
    void aTokenEndsAndSoDoesItsKey() {
        alice.settled(ALICES_NUMBER);
        assertEquals("initialise-again", Town.slug(town.parts.calls.keys.of(token)));
        town.clock.goOn(Duration.ofMinutes(61));
        assertEquals("not-proven", Town.slug(town.parts.calls.keys.of(token)));
    }

    @Test
    void showsTheDeviceItsOwnRecordSealed() {
        var shown = open(ownRecord.show(callKey()).fold(text -> text, no -> ""));
        assertTrue(shown.contains("\"did\":\"alice-doorbell\""));
        assertTrue(shown.contains(ALICES_NUMBER.e164()));
    }

    @Test
    void takesNewInfoOnlyUnderTheDevicesOwnKey() {
        var wish = Handset.info("9.9").toJson();
        assertEquals("unreadable-message", Town.slug(ownRecord.change(callKey(),
                seal(wish, Label.PAYLOAD_PLATFORM))));
        var answer = ownRecord.change(callKey(), seal(wish, Label.PAYLOAD_TERMINAL)).fold(text -> text, no -> "");
        assertTrue(open(answer).contains("9.9"));
        assertTrue(town.database.ask("SELECT info FROM device.device").contains("9.9"));
    }

    private CallKey callKey() {
        return town.parts.calls.keys.of(token).fold(key -> key, no -> {
            throw new AssertionError(no.type().slug());
        });
    }

    private String seal(byte[] content, Label label) {
        return Sealer.direct(Suite.A256GCM, alice.schedule.key(label))
                .seal(Envelope.of(Typ.PAYLOAD, alice.key.kid()), content, new Random(5));
    }

    private String open(String sealed) {
        var opener = Opener.direct(Suite.A256GCM, alice.schedule.key(Label.PAYLOAD_PLATFORM));
        return new String(SealedMessage.read(sealed, Typ.PAYLOAD).flatMap(opener::open).orElseThrow(), UTF_8);
    }
}
