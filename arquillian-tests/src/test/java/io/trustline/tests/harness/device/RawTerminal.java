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

/** A terminal whose every message can be held in the hand before it is sent. */
public final class RawTerminal {

    public static final Info METER = new Info("meter", List.of("read"), Optional.of("1.0"));

    private final DeviceApi api;
    private final Vouching gateway;
    private final String did;
    private final String number;
    private final JWK key;
    private String service;
    private byte[] continuity;
    private Initialise asked;
    private Negotiated negotiated;

    /** What both sides hold after an initialisation. */
    public record Negotiated(KeySchedule keys, Initialised said) {}

    public RawTerminal(DeviceApi api, Vouching gateway, String did, String number, JWK key) {
        this.api = api;
        this.gateway = gateway;
        this.did = did;
        this.number = number;
        this.key = key;
    }

    /** One with a name and a number of its own, that will use the platform's P-256 key. */
    public static RawTerminal fresh(DeviceApi api, Vouching gateway, String name) {
        return new RawTerminal(api, gateway, Numbers.freshDid(name), Numbers.fresh(), api.key("P-256"));
    }

    public RawTerminal withNumber(String other) {
        return new RawTerminal(api, gateway, did, other, key);
    }

    public RawTerminal withDid(String other) {
        return new RawTerminal(api, gateway, other, number, key);
    }

    public RawTerminal withKey(JWK other) {
        return new RawTerminal(api, gateway, did, number, other);
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
        var envelope = Envelope.of(Typ.INITIALISE, key.getKeyID());
        return continuity == null
                ? Sealer.to(key).seal(envelope, asked.toJson(), Sources.chance())
                : Nested.seal(envelope, SignedMessage.sign(Typ.INITIALISE, asked.toJson(), continuity),
                        Sealer.to(key), Sources.chance());
    }

    /** Through the gateway that the test acts. */
    public Reply send(String path, String message) {
        return api.post(path, message, gateway.post(path, message, number));
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
                .orElseThrow(() -> new AssertionError("the platform did not prove itself"));
    }

    private static boolean answers(Accessed said, String request) {
        return java.util.Arrays.equals(said.request(),
                Octets.sha256(request.getBytes(StandardCharsets.US_ASCII)));
    }

    public Negotiated negotiated() {
        return negotiated;
    }

    /** Forgets that it ever was here: a second device with the same name. */
    public RawTerminal copy() {
        return new RawTerminal(api, gateway, did, number, key);
    }

    public String did() {
        return did;
    }

    public String number() {
        return number;
    }

    public JWK key() {
        return key;
    }

    private static byte[] draw(int length) {
        return Sources.draw(Sources.chance(), length);
    }
}
