package io.trustline.sdk.vectors;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.json.Json;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.message.Access;
import io.trustline.sdk.wire.message.Accessed;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.Initialise;
import io.trustline.sdk.wire.message.Initialised;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** §2 to §5: a negotiation with each key of the platform and one with proof, each with an access and a payload. */
final class TerminalVectors {

    static final long NOON = 1_795_262_400L;
    private static final String NUMBER = "+8613800138000";
    private static final Info INFO = new Info("meter", List.of("read"), Optional.of("1.0"));
    private final RandomGenerator random = Chance.seeded(2001);
    private final VectorKeys keys;
    private final byte[] continuity = Sources.draw(random, 32);

    TerminalVectors(VectorKeys keys) {
        this.keys = keys;
    }

    List<Map<String, Object>> negotiations() {
        var all = new ArrayList<Map<String, Object>>();
        keys.all().keySet().forEach(kid -> all.add(negotiation(kid, Optional.empty())));
        all.add(negotiation("test-x25519", Optional.of(continuity)));
        return all;
    }

    private Map<String, Object> negotiation(String kid, Optional<byte[]> proof) {
        var asked = new Initialise("alice-meter", Sources.draw(random, 32), Sources.draw(random, 32), NOON,
                Optional.of("home"), INFO);
        var sealer = Sealer.to(keys.named(kid).toPublicJWK());
        var envelope = Envelope.of(Typ.INITIALISE, kid);
        var edkey = proof
                .map(key -> Nested.seal(envelope, SignedMessage.sign(Typ.INITIALISE, asked.toJson(), key), sealer,
                        random))
                .orElseGet(() -> sealer.seal(envelope, asked.toJson(), random));
        var said = new Initialised(Octets.base64url(Sources.draw(random, 16)), NUMBER, NOON, NOON + 2_592_000L,
                Sources.draw(random, 32), NOON, proof.isPresent() ? "kept" : "new");
        var input = SignedMessage.sign(Typ.INITIALISED, said.toJson(), new byte[32]).signingInput();
        var schedule = KeySchedule.negotiated(asked.dkey(), asked.nonce(), said.nonce(),
                KeySchedule.transcript(edkey, input));
        var answer = SignedMessage.sign(Typ.INITIALISED, said.toJson(), schedule.key(Label.CONFIRM)).compact();
        var vector = new JsonWriter().with("name", kid + (proof.isPresent() ? " with proof" : "")).with("kid", kid)
                .with("continuityKey", proof).with("edkey", edkey).with("content", object(asked.toJson()))
                .with("answer", answer).with("claims", object(said.toJson()))
                .with("transcript", schedule.transcript()).with("prk", schedule.prk())
                .with("keys", keysOf(schedule)).map();
        vector.put("access", access(asked, said, schedule));
        vector.put("payload", payload(schedule));
        return vector;
    }

    private Map<String, Object> access(Initialise asked, Initialised said, KeySchedule schedule) {
        var claims = new Access(asked.did(), INFO, said.msisdn(), said.expires(), Sources.draw(random, 32), NOON + 5);
        var message = Nested.seal(Envelope.of(Typ.ACCESS, said.kid()),
                SignedMessage.sign(Typ.ACCESS, claims.toJson(), schedule.key(Label.ACCESS_TERMINAL_MAC)),
                Sealer.direct(Suite.A256GCM, schedule.key(Label.ACCESS_TERMINAL_SEAL)), random);
        var accessed = new Accessed(said.msisdn(), Octets.sha256(Octets.ascii(message)), claims.nonce(), NOON + 5,
                "token-of-the-vectors", NOON + 3_600);
        var answer = Nested.seal(Envelope.of(Typ.ACCESSED, said.kid()),
                SignedMessage.sign(Typ.ACCESSED, accessed.toJson(), schedule.key(Label.ACCESS_PLATFORM_MAC)),
                Sealer.direct(Suite.A256GCM, schedule.key(Label.ACCESS_PLATFORM_SEAL)), random);
        return new JsonWriter().with("message", message).with("claims", object(claims.toJson()))
                .with("answer", answer).with("answerClaims", object(accessed.toJson())).map();
    }

    private Map<String, Object> payload(KeySchedule schedule) {
        var text = INFO.toJson();
        return new JsonWriter().with("content", new String(text, StandardCharsets.UTF_8))
                .with("terminal", sealed(schedule, Label.PAYLOAD_TERMINAL, text))
                .with("platform", sealed(schedule, Label.PAYLOAD_PLATFORM, text)).map();
    }

    private String sealed(KeySchedule schedule, Label label, byte[] text) {
        return Sealer.direct(Suite.A256GCM, schedule.key(label)).seal(Envelope.of(Typ.PAYLOAD), text, random);
    }

    private static Map<String, Object> keysOf(KeySchedule schedule) {
        var all = new LinkedHashMap<String, Object>();
        for (var label : Label.values()) {
            if (label.ordinal() <= Label.CONTINUITY.ordinal()) {
                all.put(label.text(), schedule.key(label));
            }
        }
        return all;
    }

    static Map<String, Object> object(byte[] json) {
        return Json.object(json).orElseThrow();
    }
}
