package io.trustline.tests.harness.device;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.nimbusds.jose.jwk.JWK;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.Access;
import io.trustline.sdk.wire.message.Accessed;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.Initialise;
import io.trustline.sdk.wire.message.Initialised;
import io.trustline.tests.harness.Secrets;

/** A terminal whose every message can be held in the hand before it is sent. */
public final class RawTerminal {

    public static final Info METER = new Info("meter", List.of("read"), Optional.of("1.0"));

    private final Line line;
    private final String did;
    private final JWK key;
    private String service;
    private byte[] continuity;
    private Initialise asked;
    private Negotiated negotiated;

    /** What both sides hold after an initialisation. */
    public record Negotiated(KeySchedule keys, Initialised said) {}

    public RawTerminal(Line line, String did, JWK key) {
        this.line = line;
        this.did = did;
        this.key = key;
    }

    /** The same device, remembering all, in another place or with another SIM. */
    public RawTerminal moved(Line other) {
        var moved = new RawTerminal(other, did, key);
        moved.service = service;
        moved.continuity = continuity;
        moved.negotiated = negotiated;
        return moved;
    }

    /** A second device that says it is this one. */
    public RawTerminal copy() {
        return new RawTerminal(line, did, key);
    }

    public RawTerminal forService(String name) {
        service = name;
        return this;
    }

    /** S202, a new one each time. */
    public String edkey() {
        return edkey(Instant.now());
    }

    public String edkey(Instant time) {
        asked = new Initialise(did, draw(32), draw(16), time.getEpochSecond(), Optional.ofNullable(service), METER);
        Secrets.sample(Octets.base64url(asked.dkey()));
        var envelope = Envelope.of(Typ.INITIALISE, key.getKeyID());
        return continuity == null
                ? Sealer.to(key).seal(envelope, asked.toJson(), Sources.chance())
                : Nested.seal(envelope, SignedMessage.sign(Typ.INITIALISE, asked.toJson(), continuity),
                        Sealer.to(key), Sources.chance());
    }

    public Reply send(String path, String message) {
        return line.post(path, message);
    }

    /** S204: verifies, and takes the new key. */
    public Negotiated accept(String edkey, String answer) {
        var signed = SignedMessage.read(answer, Typ.INITIALISED).orElseThrow();
        var said = Initialised.read(signed.unverified()).orElseThrow();
        var keys = KeySchedule.negotiated(asked.dkey(), asked.nonce(), said.nonce(),
                KeySchedule.transcript(edkey, signed.signingInput()));
        if (signed.verified(keys.key(Label.CONFIRM)).isEmpty()) {
            throw new AssertionError("the platform did not prove itself");
        }
        if (said.continuity().equals("new")) {
            continuity = keys.key(Label.CONTINUITY);
        }
        negotiated = new Negotiated(keys, said);
        return negotiated;
    }

    public Negotiated initialise() {
        var edkey = edkey();
        return accept(edkey, send(DeviceApi.INITIALISATIONS, edkey).message());
    }

    /** S211, a new one each time. */
    public String accessMessage() {
        return accessMessage(negotiated, Instant.now());
    }

    public String accessMessage(Negotiated with, Instant time) {
        var access = new Access(did, METER, with.said().msisdn(), with.said().expires(), draw(16),
                time.getEpochSecond());
        var inner = SignedMessage.sign(Typ.ACCESS, access.toJson(), with.keys().key(Label.ACCESS_TERMINAL_MAC));
        return Nested.seal(Envelope.of(Typ.ACCESS, with.said().kid()), inner,
                Sealer.direct(Suite.A256GCM, with.keys().key(Label.ACCESS_TERMINAL_SEAL)), Sources.chance());
    }

    public Reply access() {
        return access(negotiated);
    }

    /** The key may be a former one. */
    public Reply access(Negotiated with) {
        return send(DeviceApi.ACCESSES, accessMessage(with, Instant.now()));
    }

    /** S213: verifies the platform's answer. */
    public Accessed accessed(String request, String answer) {
        var keys = negotiated.keys();
        var opener = Opener.direct(Suite.A256GCM, keys.key(Label.ACCESS_PLATFORM_SEAL));
        return SealedMessage.read(answer, Typ.ACCESSED)
                .flatMap(sealed -> Nested.open(sealed, Typ.ACCESSED, opener, keys.key(Label.ACCESS_PLATFORM_MAC)))
                .flatMap(Accessed::read).filter(said -> answers(said, request))
                .map(RawTerminal::remembered)
                .orElseThrow(() -> new AssertionError("the platform did not prove itself"));
    }

    private static Accessed remembered(Accessed said) {
        Secrets.sample(said.token());
        return said;
    }

    private static boolean answers(Accessed said, String request) {
        return java.util.Arrays.equals(said.request(),
                Octets.sha256(request.getBytes(StandardCharsets.US_ASCII)));
    }

    public Negotiated negotiated() {
        return negotiated;
    }

    public String did() {
        return did;
    }

    public JWK key() {
        return key;
    }

    private static byte[] draw(int length) {
        return Sources.draw(Sources.chance(), length);
    }
}
