package io.trustline.sdk;

import com.nimbusds.jose.jwk.JWK;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.transport.Transport;
import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.FactoryId;
import io.trustline.sdk.wire.FactoryKeys;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.SessionKeys;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.message.Configure;
import io.trustline.sdk.wire.message.Configured;
import io.trustline.sdk.wire.message.Register;
import io.trustline.sdk.wire.message.Registered;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** A platform that knows one camera, from its maker's list. */
public final class FakeCameraPlatform implements Transport {

    private static final long NOON = 1_795_262_400L;
    private final String maker;
    private final String serial;
    private final byte[] factoryKey;
    private final Suite e2;
    private final RandomGenerator random = Chance.seeded(88);
    private final Map<String, JWK> keys = new LinkedHashMap<>();
    private final Map<String, SessionKeys> sessions = new HashMap<>();
    private final Deque<UnaryOperator<Answer>> trouble = new ArrayDeque<>();
    private Optional<byte[]> continuity = Optional.empty();

    public FakeCameraPlatform(String maker, String serial, byte[] factoryKey, Suite e2) {
        this.maker = maker;
        this.serial = serial;
        this.factoryKey = factoryKey.clone();
        this.e2 = e2;
        keys.put("rsa-1", Chance.rsa());
        keys.put("x-1", Chance.x25519(70));
    }

    public String keySet() {
        var all = keys.entrySet().stream().map(key -> {
            var jwk = new LinkedHashMap<>(key.getValue().toPublicJWK().toJSONObject());
            jwk.putAll(Map.of("kid", key.getKey(), "use", "enc", "alg",
                    key.getKey().startsWith("rsa") ? "RSA-OAEP-256" : "ECDH-ES+A256KW"));
            return jwk;
        }).toList();
        return JsonWriter.text(Map.of("keys", all));
    }

    public void next(UnaryOperator<Answer> happens) {
        trouble.add(happens);
    }

    public boolean knowsContinuity() {
        return continuity.isPresent();
    }

    public void forgetSessions() {
        sessions.clear();
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public Answer send(Request request) {
        var body = new String(request.body(), StandardCharsets.US_ASCII);
        var answer = request.path().endsWith("/configurations") ? configure(body) : register(body);
        return trouble.isEmpty() ? answer : trouble.poll().apply(answer);
    }

    private Answer configure(String body) {
        var message = SealedMessage.read(body, Typ.CONFIGURE).orElseThrow();
        var suite = message.suite().orElseThrow();
        var factory = FactoryId.bytes(maker, serial);
        var asking = FactoryKeys.of(factoryKey, factory);
        var opener = suite.symmetric()
                ? Opener.direct(suite, asking.key(Label.E1_CAMERA_SEAL, suite))
                : Opener.with(keys.get(message.kid().orElseThrow()), random);
        var claims = Nested.open(message, Typ.CONFIGURE, opener, asking.mac(Label.E1_CAMERA_MAC));
        if (claims.isEmpty()) {
            return FakePlatform.problem(401, "not-proven");
        }
        var asked = Configure.read(claims.get()).orElseThrow();
        var request = Octets.sha256(Octets.ascii(body));
        var session = Sources.draw(random, 16);
        var said = new Configured(request, Sources.draw(random, 32), NOON, Octets.base64url(session), NOON + 600, e2,
                Configured.Secret.FACTORY, Suite.A256GCM, 30, "/api/device/v1/registrations");
        sessions.put(said.session(), SessionKeys.of(factoryKey, asked.nonce(), said.nonce(), session));
        var answering = FactoryKeys.of(factoryKey, request);
        var sealer = asked.reply().map(Sealer::to)
                .orElseGet(() -> Sealer.direct(suite, answering.key(Label.E1_PLATFORM_SEAL, suite)));
        return good(Nested.seal(Envelope.of(Typ.CONFIGURED),
                SignedMessage.sign(Typ.CONFIGURED, said.toJson(), answering.mac(Label.E1_PLATFORM_MAC)), sealer,
                random));
    }

    private Answer register(String body) {
        var message = SealedMessage.read(body, Typ.REGISTER).orElseThrow();
        var opener = e2.symmetric()
                ? Optional.ofNullable(sessions.get(message.kid().orElseThrow()))
                        .map(keysOf -> Opener.direct(e2, keysOf.key(Label.E2_CAMERA_SEAL, e2)))
                : Optional.of(Opener.with(keys.get(message.kid().orElseThrow()), random));
        if (opener.isEmpty()) {
            return FakePlatform.problem(409, "configure-again");
        }
        var signed = Nested.open(message, Typ.REGISTER, opener.get()).orElseThrow();
        var asked = Register.read(signed.unverified()).orElseThrow();
        var session = sessions.get(asked.session());
        signed.verified(session.mac(Label.E2_CAMERA_MAC)).orElseThrow();
        boolean proven = continuity.isPresent() && asked.continuity()
                .filter(proof -> SessionKeys.isContinuityProof(continuity.get(), asked.session(), proof)).isPresent();
        return continuity.isPresent() && !proven
                ? FakePlatform.problem(409, "device-live")
                : registered(body, asked, session, proven);
    }

    private Answer registered(String body, Register asked, SessionKeys session, boolean proven) {
        continuity = proven ? continuity : Optional.of(session.mac(Label.CONTINUITY));
        var said = new Registered(Octets.sha256(Octets.ascii(body)), Octets.base64url(Sources.draw(random, 16)),
                NOON + 3600, 30, proven ? "kept" : "new", "token", NOON + 3600, NOON);
        var sealer = asked.reply().map(Sealer::to)
                .orElseGet(() -> Sealer.direct(e2, session.key(Label.E2_PLATFORM_SEAL, e2)));
        return good(Nested.seal(Envelope.of(Typ.REGISTERED),
                SignedMessage.sign(Typ.REGISTERED, said.toJson(), session.mac(Label.E2_PLATFORM_MAC)), sealer,
                random));
    }

    private static Answer good(String text) {
        return new Answer(200, Map.of(), text.getBytes(StandardCharsets.US_ASCII));
    }
}
