package io.trustline.sdk;

import com.nimbusds.jose.jwk.JWK;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.transport.Transport;
import io.trustline.sdk.transport.Unreachable;
import io.trustline.sdk.wire.Chance;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.message.Access;
import io.trustline.sdk.wire.message.Accessed;
import io.trustline.sdk.wire.message.Initialise;
import io.trustline.sdk.wire.message.Initialised;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** A platform in one object, for one terminal: just what the protocol says, and told by the test to fail. */
public final class FakePlatform implements Transport {

    public static final String ALICES_NUMBER = "+8613800138000";
    private final Clock clock;
    private final RandomGenerator random = Chance.seeded(77);
    private final Map<String, JWK> keys = new LinkedHashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, KeySchedule> negotiated = new HashMap<>();
    private final Map<String, byte[]> mayContinue = new HashMap<>();
    private final Set<String> seenNonces = new HashSet<>();
    private Optional<byte[]> continuity = Optional.empty();
    private final Deque<UnaryOperator<Answer>> trouble = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private boolean secure = true;
    private Duration ahead = Duration.ZERO;
    private Duration keyTime = Duration.ofDays(30);

    public FakePlatform(Clock clock) {
        this.clock = clock;
        keys.put("x-1", Chance.x25519(70));
    }

    public String keySet() {
        var all = keys.entrySet().stream().map(key -> {
            var jwk = new LinkedHashMap<>(key.getValue().toPublicJWK().toJSONObject());
            jwk.putAll(Map.of("kid", key.getKey(), "use", "enc", "alg",
                    key.getValue().getKeyType().getValue().equals("RSA") ? "RSA-OAEP-256" : "ECDH-ES+A256KW"));
            return jwk;
        }).toList();
        return JsonWriter.text(Map.of("keys", all));
    }

    public void replaceKeys(String kid, JWK key) {
        keys.clear();
        keys.put(kid, key);
    }

    /** What happens to the next answers, one after the other. */
    public void next(UnaryOperator<Answer> happens) {
        trouble.add(happens);
    }

    public static Answer lost(Answer answer) {
        throw new Unreachable("the answer was lost", null);
    }

    public static Answer problem(int status, String slug) {
        var body = new JsonWriter().with("type", "urn:trustline:problem:" + slug).with("status", status).bytes();
        return new Answer(status, Map.of("Content-Type", "application/problem+json"), body);
    }

    public void insecure() {
        secure = false;
    }

    public void ahead(Duration offset) {
        ahead = offset;
    }

    public void keyTime(Duration duration) {
        keyTime = duration;
    }

    public void forgetKeys() {
        negotiated.clear();
    }

    public List<Request> requests() {
        return requests;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public Answer send(Request request) {
        requests.add(request);
        var answer = respond(request);
        return trouble.isEmpty() ? answer : trouble.poll().apply(answer);
    }

    private Answer respond(Request request) {
        var text = new String(request.body(), StandardCharsets.US_ASCII);
        return switch (request.path()) {
            case "/api/device/v1/keys" -> good(keySet());
            case "/api/device/v1/initialisations" -> initialise(text);
            case "/api/device/v1/accesses" -> access(text);
            case "/api/device/v1/self" -> self(request);
            default -> problem(404, "unreadable-message");
        };
    }

    private Answer initialise(String edkey) {
        if (answers.containsKey(edkey)) {
            return good(answers.get(edkey));
        }
        var message = SealedMessage.read(edkey, Typ.INITIALISE).orElseThrow();
        var key = keys.get(message.kid().orElseThrow());
        if (key == null) {
            return problem(400, "unknown-key");
        }
        var opener = Opener.with(key, random);
        if (!message.header().isNested()) {
            return initialise(edkey, Initialise.read(opener.open(message).orElseThrow()).orElseThrow(), false);
        }
        var signed = Nested.open(message, Typ.INITIALISE, opener).orElseThrow();
        boolean proven = continuity.isPresent() && signed.verified(continuity.get()).isPresent();
        return continuity.isPresent() && !proven
                ? problem(401, "not-proven")
                : initialise(edkey, Initialise.read(signed.unverified()).orElseThrow(), proven);
    }

    private Answer initialise(String edkey, Initialise asked, boolean proven) {
        if (Math.abs(asked.time() - now()) > 300) {
            return skewed();
        }
        if (continuity.isPresent() && !proven) {
            return problem(409, "device-live");
        }
        var kid = Octets.base64url(bytes(16));
        var said = new Initialised(kid, ALICES_NUMBER, now(), now() + keyTime.toSeconds(), bytes(32), now(),
                proven ? "kept" : "new");
        var input = SignedMessage.sign(Typ.INITIALISED, said.toJson(), bytes(32)).signingInput();
        var schedule = KeySchedule.negotiated(asked.dkey(), asked.nonce(), said.nonce(),
                KeySchedule.transcript(edkey, input));
        negotiated.put(kid, schedule);
        mayContinue.put(kid, proven ? continuity.orElseThrow() : schedule.key(Label.CONTINUITY));
        var answer = SignedMessage.sign(Typ.INITIALISED, said.toJson(), schedule.key(Label.CONFIRM)).compact();
        answers.put(edkey, answer);
        return good(answer);
    }

    private Answer access(String text) {
        var message = SealedMessage.read(text, Typ.ACCESS).orElseThrow();
        var kid = message.kid().orElseThrow();
        var schedule = negotiated.get(kid);
        if (schedule == null) {
            return problem(409, "initialise-again");
        }
        var asked = Nested.open(message, Typ.ACCESS,
                Opener.direct(Suite.A256GCM, schedule.key(Label.ACCESS_TERMINAL_SEAL)),
                schedule.key(Label.ACCESS_TERMINAL_MAC)).flatMap(Access::read).orElseThrow();
        if (Math.abs(asked.time() - now()) > 300) {
            return skewed();
        }
        if (!seenNonces.add(Octets.base64url(asked.nonce()))) {
            return problem(409, "replayed");
        }
        continuity = Optional.of(mayContinue.get(kid));
        negotiated.keySet().retainAll(Set.of(kid));
        answers.clear();
        var said = new Accessed(ALICES_NUMBER, Octets.sha256(Octets.ascii(text)), asked.nonce(), now(),
                "token-" + kid, now() + 3600).toJson();
        return good(Nested.seal(Envelope.of(Typ.ACCESSED, kid),
                SignedMessage.sign(Typ.ACCESSED, said, schedule.key(Label.ACCESS_PLATFORM_MAC)),
                Sealer.direct(Suite.A256GCM, schedule.key(Label.ACCESS_PLATFORM_SEAL)), random));
    }

    private Answer self(Request request) {
        var kind = request.body().length == 0 ? SignatureKind.CALL : SignatureKind.CALL_WITH_BODY;
        var signature = HttpSignature.read(new SignedRequest(request.method(), request.path(),
                name -> values(request, name)), kind).orElseThrow();
        var schedule = negotiated.get(signature.keyid());
        if (schedule == null || !signature.isFrom(schedule.key(Label.CALL), Instant.ofEpochSecond(now()),
                Duration.ofMinutes(5))) {
            return problem(401, "not-proven");
        }
        return good(Sealer.direct(Suite.A256GCM, schedule.key(Label.PAYLOAD_PLATFORM))
                .seal(Envelope.of(Typ.PAYLOAD), "{\"alice\":true}".getBytes(StandardCharsets.US_ASCII), random));
    }

    private static List<String> values(Request request, String name) {
        return request.headers().entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).toList();
    }

    private Answer skewed() {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME
                .format(Instant.ofEpochSecond(now()).atOffset(ZoneOffset.UTC));
        return new Answer(400, Map.of("Date", date), problem(400, "clock-skewed").body());
    }

    private long now() {
        return clock.instant().plus(ahead).getEpochSecond();
    }

    private byte[] bytes(int length) {
        return Sources.draw(random, length);
    }

    private static Answer good(String text) {
        return new Answer(200, Map.of(), text.getBytes(StandardCharsets.US_ASCII));
    }
}
