package io.trustline.sdk.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWK;
import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.FactoryId;
import io.trustline.sdk.wire.FactoryKeys;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.SessionKeys;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.Json;
import io.trustline.sdk.wire.message.Initialise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published vectors, every one of them, through the SDK: what anyone else's client has to do as well. */
class VectorsTest {

    private final Fields vectors = Fields.of(Json.object(file()).orElseThrow());
    private final Map<String, Opener> platform = new HashMap<>();

    VectorsTest() {
        each("platformKeys").forEach(key -> platform.put(key.text("kid"), opener(key)));
    }

    @Test
    void negotiations() {
        var all = each("negotiations");
        assertEquals(4, all.size());
        all.forEach(this::negotiation);
    }

    private void negotiation(Fields vector) {
        var message = SealedMessage.read(vector.text("edkey"), Typ.INITIALISE).orElseThrow();
        var opener = platform.get(message.kid().orElseThrow());
        var content = vector.has("continuityKey")
                ? Nested.open(message, Typ.INITIALISE, opener, vector.bytes("continuityKey")).orElseThrow()
                : opener.open(message).orElseThrow();
        assertEquals(vector.map("content"), Json.object(content).orElseThrow());
        var asked = Initialise.read(content).orElseThrow();
        var answer = SignedMessage.read(vector.text("answer"), Typ.INITIALISED).orElseThrow();
        var schedule = KeySchedule.negotiated(asked.dkey(), asked.nonce(), vector.object("claims").bytes("nonce"),
                KeySchedule.transcript(vector.text("edkey"), answer.signingInput()));
        assertArrayEquals(vector.bytes("transcript"), schedule.transcript());
        assertArrayEquals(vector.bytes("prk"), schedule.prk());
        for (var label : vector.object("keys").names()) {
            assertArrayEquals(vector.object("keys").bytes(label), schedule.key(label(label)), label);
        }
        assertEquals(vector.map("claims"), claims(answer.verified(schedule.key(Label.CONFIRM))));
        access(vector.object("access"), schedule);
        payload(vector.object("payload"), schedule);
    }

    private static void access(Fields access, KeySchedule schedule) {
        assertEquals(access.map("claims"), claims(open(access.text("message"), Typ.ACCESS,
                direct(Suite.A256GCM, schedule.key(Label.ACCESS_TERMINAL_SEAL)),
                schedule.key(Label.ACCESS_TERMINAL_MAC))));
        assertEquals(access.map("answerClaims"), claims(open(access.text("answer"), Typ.ACCESSED,
                direct(Suite.A256GCM, schedule.key(Label.ACCESS_PLATFORM_SEAL)),
                schedule.key(Label.ACCESS_PLATFORM_MAC))));
        assertArrayEquals(access.object("answerClaims").bytes("request"),
                Octets.sha256(Octets.ascii(access.text("message"))));
    }

    private static void payload(Fields payload, KeySchedule schedule) {
        var content = payload.text("content").getBytes(StandardCharsets.UTF_8);
        for (var way : Map.of("terminal", Label.PAYLOAD_TERMINAL, "platform", Label.PAYLOAD_PLATFORM).entrySet()) {
            var sealed = SealedMessage.read(payload.text(way.getKey()), Typ.PAYLOAD).orElseThrow();
            assertArrayEquals(content,
                    direct(Suite.A256GCM, schedule.key(way.getValue())).open(sealed).orElseThrow());
        }
    }

    @Test
    void cameras() {
        var all = each("cameras");
        assertEquals(8, all.size());
        all.forEach(this::camera);
    }

    private void camera(Fields vector) {
        var suite = Suite.of(vector.text("suite")).orElseThrow();
        var asked = vector.object("configureClaims");
        assertEquals(vector.text("factory"), FactoryId.of(asked.text("maker"), asked.text("serial")));
        var asking = FactoryKeys.of(vector.bytes("factoryKey"), vector.bytes("factory"));
        var answering = FactoryKeys.of(vector.bytes("factoryKey"),
                Octets.sha256(Octets.ascii(vector.text("configure"))));
        var reply = vector.maybeMap("reply").map(Fields::of).map(VectorsTest::opener);
        var toPlatform = vector.maybeText("kid").map(platform::get);
        assertEquals(vector.map("configureClaims"), claims(open(vector.text("configure"), Typ.CONFIGURE,
                toPlatform.orElseGet(() -> direct(suite, asking.key(Label.E1_CAMERA_SEAL, suite))),
                asking.mac(Label.E1_CAMERA_MAC))));
        assertEquals(vector.map("configuredClaims"), claims(open(vector.text("configured"), Typ.CONFIGURED,
                reply.orElseGet(() -> direct(suite, answering.key(Label.E1_PLATFORM_SEAL, suite))),
                answering.mac(Label.E1_PLATFORM_MAC))));
        var said = vector.object("configuredClaims");
        var session = SessionKeys.of(vector.bytes("factoryKey"), asked.bytes("nonce"), said.bytes("nonce"),
                said.bytes("session"));
        register(vector.object("register"), session, Map.of(
                Typ.REGISTER, toPlatform.orElseGet(() -> direct(suite, session.key(Label.E2_CAMERA_SEAL, suite))),
                Typ.REGISTERED, reply.orElseGet(() -> direct(suite, session.key(Label.E2_PLATFORM_SEAL, suite)))));
    }

    private static void register(Fields vector, SessionKeys session, Map<Typ, Opener> openers) {
        assertArrayEquals(vector.bytes("prk"), session.prk());
        assertEquals(vector.map("claims"), claims(open(vector.text("message"), Typ.REGISTER,
                openers.get(Typ.REGISTER), session.mac(Label.E2_CAMERA_MAC))));
        assertEquals(vector.map("answerClaims"), claims(open(vector.text("answer"), Typ.REGISTERED,
                openers.get(Typ.REGISTERED), session.mac(Label.E2_PLATFORM_MAC))));
        assertArrayEquals(vector.bytes("callKey"), session.mac(Label.CALL));
        assertArrayEquals(vector.bytes("nextContinuityKey"), session.mac(Label.CONTINUITY));
        assertTrue(SessionKeys.isContinuityProof(vector.bytes("continuityKey"),
                vector.object("claims").text("session"), vector.object("claims").bytes("continuity")));
    }

    @Test
    void signatures() {
        var all = each("signatures");
        assertEquals(Stream.of(SignatureKind.values()).filter(kind -> !kind.label().equals("verify")).count(),
                all.size(),
                "what companies sign has its example in verify.md");
        for (var vector : all) {
            var headers = vector.map("headers");
            var request = new SignedRequest(vector.text("method"), vector.text("path"),
                    name -> SignatureVectors.values(headers, name));
            var signature = HttpSignature.read(request, SignatureKind.valueOf(vector.text("kind"))).orElseThrow();
            assertTrue(signature.isFrom(vector.bytes("key"), Instant.ofEpochSecond(vector.number("created")),
                    Duration.ZERO));
            vector.maybeText("body").ifPresent(body -> assertTrue(ContentDigest.matches(
                    headers.get(ContentDigest.HEADER).toString(), body.getBytes(StandardCharsets.US_ASCII))));
        }
    }

    /** What the SDK itself can tell; which problem the platform answers is judged where the platform is. */
    @Test
    void refused() {
        var all = each("refused");
        assertTrue(all.size() >= 18);
        var good = each("negotiations").get(2);
        var keys = good.object("keys");
        for (var vector : all) {
            boolean taken = vector.text("step").equals("initialise")
                    ? isInitialisation(vector.text("message"))
                    : open(vector.text("message"), Typ.ACCESS,
                            direct(Suite.A256GCM, keys.bytes("access-terminal-seal")),
                            keys.bytes("access-terminal-mac")).isPresent();
            assertEquals(false, taken, vector.text("name"));
        }
    }

    private boolean isInitialisation(String message) {
        return SealedMessage.read(message, Typ.INITIALISE)
                .flatMap(sealed -> Optional.ofNullable(platform.get(sealed.kid().orElse("")))
                        .flatMap(opener -> opener.open(sealed)))
                .flatMap(Initialise::read).isPresent();
    }

    private static Optional<byte[]> open(String message, Typ typ, Opener opener, byte[] macKey) {
        return SealedMessage.read(message, typ).flatMap(sealed -> Nested.open(sealed, typ, opener, macKey));
    }

    private static Map<String, Object> claims(Optional<byte[]> json) {
        return Json.object(json.orElseThrow()).orElseThrow();
    }

    private static Opener direct(Suite suite, byte[] key) {
        return Opener.direct(suite, key);
    }

    private static Label label(String text) {
        return List.of(Label.values()).stream().filter(label -> label.text().equals(text)).findFirst().orElseThrow();
    }

    private List<Fields> each(String section) {
        return vectors.objects(section).stream().map(Fields::of).toList();
    }

    private static Opener opener(Fields jwk) {
        try {
            return Opener.with(JWK.parse(jwk.all()), Chance.seeded(1));
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] file() {
        try {
            return Files.readAllBytes(VectorsProgram.FILE);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
