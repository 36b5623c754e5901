package io.trustline.sdk.vectors;

import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Mutations;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Messages that must be refused, each with the problem that the platform answers (§9). */
final class RefusedVectors {

    private final RandomGenerator random = Chance.seeded(5001);
    private final VectorKeys keys;
    private final Map<String, Object> good;
    private final List<Map<String, Object>> all = new ArrayList<>();

    RefusedVectors(VectorKeys keys, Map<String, Object> goodNegotiation) {
        this.keys = keys;
        this.good = goodNegotiation;
    }

    List<Map<String, Object>> refused() {
        initialisations();
        contents();
        accesses();
        return all;
    }

    private void initialisations() {
        var edkey = good.get("edkey").toString();
        var header = text(edkey.substring(0, edkey.indexOf('.')));
        var rest = edkey.substring(edkey.indexOf('.'));
        add("initialise", "another key's name", encode(header.replace("test-x25519", "nobody")) + rest, "unknown-key");
        add("initialise", "alg none", encode(header.replace("ECDH-ES+A256KW", "none").replaceAll(",\"epk\":\\{.*?\\}",
                "")) + rest, "algorithm-refused");
        add("initialise", "zip", encode(header.replaceFirst("\\{", "{\"zip\":\"DEF\",")) + rest,
                "unreadable-message");
        add("initialise", "a member twice", encode(header.replaceFirst("\\{", "{\"enc\":\"A256GCM\",")) + rest,
                "unreadable-message");
        add("initialise", "another typ", encode(header.replace("trustline-initialise", "trustline-access")) + rest,
                "unreadable-message");
        add("initialise", "a bit of the tag", Mutations.flip(edkey, edkey.length() - 6), "unreadable-message");
        add("initialise", "four parts", edkey.substring(0, edkey.lastIndexOf('.')), "unreadable-message");
        add("initialise", "padding", edkey + "==", "unreadable-message");
        add("initialise", "a blank behind", edkey + " ", "unreadable-message");
        add("initialise", "too long", edkey + "A".repeat(16_384), "unreadable-message");
    }

    private void contents() {
        var content = JsonWriter.text(cast(good.get("content")));
        var dkey = cast(good.get("content")).get("dkey").toString();
        sealed("a key of 15 bytes", content.replace(dkey, Octets.base64url(new byte[15])));
        sealed("a member twice inside", content.replaceFirst("\\{", "{\"did\":\"bob\","));
        sealed("no did", content.replace("\"did\"", "\"name\""));
        sealed("time as text", content.replaceAll("\"time\":(\\d+)", "\"time\":\"$1\""));
    }

    private void accesses() {
        var access = cast(good.get("access"));
        var message = access.get("message").toString();
        add("access", "a bit of the tag", Mutations.flip(message, message.length() - 6), "not-proven");
        add("access", "the platform's answer sent back", access.get("answer").toString(), "unreadable-message");
        var claims = JsonWriter.text(cast(access.get("claims"))).getBytes(StandardCharsets.UTF_8);
        var derived = cast(good.get("keys"));
        var seal = bytes(derived.get("access-terminal-seal"));
        var kid = cast(good.get("claims")).get("kid").toString();
        add("access", "signed with the platform's key", Nested.seal(Envelope.of(Typ.ACCESS, kid),
                SignedMessage.sign(Typ.ACCESS, claims, bytes(derived.get("access-platform-mac"))),
                Sealer.direct(Suite.A256GCM, seal), random), "not-proven");
        add("access", "not signed at all",
                Sealer.direct(Suite.A256GCM, seal).seal(Envelope.of(Typ.ACCESS, kid), claims, random), "not-proven");
    }

    private void sealed(String name, String content) {
        add("initialise", name, Sealer.to(keys.named("test-x25519").toPublicJWK()).seal(
                Envelope.of(Typ.INITIALISE, "test-x25519"), content.getBytes(StandardCharsets.UTF_8), random),
                "unreadable-message");
    }

    private void add(String step, String name, String message, String problem) {
        all.add(new JsonWriter().with("step", step).with("name", name).with("message", message)
                .with("problem", problem).map());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> cast(Object object) {
        return (Map<String, Object>) object;
    }

    private static byte[] bytes(Object value) {
        return value instanceof byte[] bytes ? bytes : Octets.fromBase64url(value.toString()).orElseThrow();
    }

    private static String text(String part) {
        return new String(Octets.fromBase64url(part).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String encode(String header) {
        return Octets.base64url(header.getBytes(StandardCharsets.UTF_8));
    }
}
