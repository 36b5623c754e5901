package io.trustline.sdk.wire.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Mutations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again, and what is out of bounds is not read at all. */
class MessagesTest {

    private static final long NOON = 1_795_262_400L;
    private static final byte[] NONCE = Chance.bytes(1, 32);
    private static final String NAME = Octets.base64url(Chance.bytes(2, 16));
    private static final Info INFO = new Info("camera", List.of("h264", "对讲"), Optional.of("1.2"));
    private static final Initialise INITIALISE = new Initialise("alice-terminal", Chance.bytes(3, 32), NONCE, NOON,
            Optional.of("home"), INFO);

    static Stream<Map.Entry<byte[], Function<byte[], Optional<?>>>> messages() {
        return Stream.of(both(INITIALISE.toJson(), json -> Initialise.read(json).map(Initialise::toJson)),
                both(new Initialised(NAME, "+8613800138000", NOON, NOON + 9, NONCE, NOON, "new").toJson(),
                        json -> Initialised.read(json).map(Initialised::toJson)),
                both(new Access("did", INFO, "+8613800138000", NOON, NONCE, NOON).toJson(),
                        json -> Access.read(json).map(Access::toJson)),
                both(new Accessed("+8613800138000", NONCE, NONCE, NOON, "token", NOON).toJson(),
                        json -> Accessed.read(json).map(Accessed::toJson)),
                both(new Configure("ACME", "SN-1", INFO, List.of("A256GCM"), Optional.of(Chance.p256(4)), NONCE, NOON)
                        .toJson(), json -> Configure.read(json).map(Configure::toJson)),
                both(new Configured(NONCE, NONCE, NOON, NAME, NOON, Suite.SM4_GCM, Configured.Secret.DKEY,
                        Suite.A256GCM, 30, "/api/device/v1/registrations").toJson(),
                        json -> Configured.read(json).map(Configured::toJson)),
                both(new Register(NAME, "did", INFO, new P2p("full-cone", List.of("ice"), List.of("candidate:1 1 udp")),
                        Optional.of(Chance.x25519(5)), Optional.of(NONCE), NONCE, NOON).toJson(),
                        json -> Register.read(json).map(Register::toJson)),
                both(new Registered(NONCE, NAME, NOON, 30, "kept", "token", NOON, NOON).toJson(),
                        json -> Registered.read(json).map(Registered::toJson)),
                both(INFO.toJson(), json -> Info.read(json).map(Info::toJson)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsWrittenIsReadAgain(Map.Entry<byte[], Function<byte[], Optional<?>>> message) {
        assertArrayEquals(message.getKey(), (byte[]) message.getValue().apply(message.getKey()).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void randomHarmNeverThrows(Map.Entry<byte[], Function<byte[], Optional<?>>> message) {
        var random = Chance.seeded(6);
        var text = new String(message.getKey(), StandardCharsets.UTF_8);
        int refused = 0;
        for (int round = 0; round < 4_000; round++) {
            var harmed = Mutations.any(text, random).getBytes(StandardCharsets.UTF_8);
            refused += message.getValue().apply(harmed).isEmpty() ? 1 : 0;
        }
        assertTrue(refused > 1_000, "refused " + refused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"did\":\"alice-terminal\"|\"did\":\"\"",
            "\"did\":\"alice-terminal\"|\"did\":\"alice terminal\"", "\"did\":\"alice-terminal\"|\"did\":7",
            "\"time\":1795262400|\"time\":1795262400.5", "\"time\":1795262400|\"time\":\"1795262400\"",
            "\"time\":1795262400|\"time\":-1", "\"time\":1795262400|\"time\":1e99",
            "\"time\":1795262400|\"time\":999999999999999", "\"time\":1795262400|\"other\":1",
            "\"type\":\"camera\"|\"type\":null", "\"firmware\":\"1.2\"|\"firmware\":[\"1.2\"]",
            "\"capabilities\":[|\"capabilities\":[5,", "\"service\":\"home\"|\"service\":\"\""})
    void anInitialisationOutOfBoundsIsNotRead(String find, String replace) {
        var good = new String(INITIALISE.toJson(), StandardCharsets.UTF_8);
        var bad = good.replace(find, replace);
        assertFalse(bad.equals(good));
        assertTrue(Initialise.read(bad.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void aShortKeyIsNotRead() {
        var good = new String(INITIALISE.toJson(), StandardCharsets.UTF_8);
        var shorter = good.replace(Octets.base64url(Chance.bytes(3, 32)), Octets.base64url(new byte[15]));
        assertTrue(Initialise.read(shorter.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void unknownMembersAreIgnored() {
        var good = new String(INITIALISE.toJson(), StandardCharsets.UTF_8);
        var more = good.replaceFirst("\\{", "{\"later\":{\"a\":[1.5,null,true]},");
        assertEquals("alice-terminal", Initialise.read(more.getBytes(StandardCharsets.UTF_8)).orElseThrow().did());
    }

    @Test
    void secretsAndNamesAreNotInTheText() {
        assertFalse(INITIALISE.toString().contains("alice"));
        assertFalse(new Accessed("+8613800138000", NONCE, NONCE, NOON, "token", NOON).toString().contains("token"));
    }

    private static Map.Entry<byte[], Function<byte[], Optional<?>>> both(byte[] json,
            Function<byte[], Optional<?>> read) {
        return Map.entry(json, read);
    }
}
