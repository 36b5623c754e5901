package io.trustline.tests.harness.device;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.trustline.sdk.source.Sources;
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
import io.trustline.sdk.wire.message.Configure;
import io.trustline.sdk.wire.message.Configured;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.P2p;
import io.trustline.sdk.wire.message.Register;
import io.trustline.sdk.wire.message.Registered;

/** A camera with symmetric suites whose every message can be held in the hand before it is sent. */
public final class RawCamera {

    private static final Info DOME = new Info("camera", List.of("pan"), Optional.of("2.1"));
    private static final P2p HOME = new P2p("full-cone", List.of("ice", "relay"), List.of("192.0.2.7:40000"));

    private final Line line;
    private final String maker;
    private final String serial;
    private final byte[] factoryKey;
    private final String did;
    private byte[] continuity;
    private byte[] nonce;
    private Configured configured;
    private SessionKeys session;

    public RawCamera(Line line, String maker, String serial, byte[] factoryKey, String did) {
        this.line = line;
        this.maker = maker;
        this.serial = serial;
        this.factoryKey = factoryKey.clone();
        this.did = did;
    }

    /** The same label and Did, and nothing that this one has learnt since it left the factory. */
    public RawCamera copy() {
        return new RawCamera(line, maker, serial, factoryKey, did);
    }

    /** The same label, before it has talked to anybody, at another place. */
    public RawCamera moved(Line other) {
        return new RawCamera(other, maker, serial, factoryKey, did);
    }

    public RawCamera withFactoryKey(byte[] other) {
        return new RawCamera(line, maker, serial, other, did);
    }

    public String configureMessage(Suite suite, List<String> offers, Instant time) {
        nonce = Sources.draw(Sources.chance(), 16);
        var keys = FactoryKeys.of(factoryKey, FactoryId.bytes(maker, serial));
        var claims = new Configure(maker, serial, DOME, offers, Optional.empty(), nonce, time.getEpochSecond());
        var inner = SignedMessage.sign(Typ.CONFIGURE, claims.toJson(), keys.mac(Label.E1_CAMERA_MAC));
        return Nested.seal(Envelope.of(Typ.CONFIGURE, FactoryId.of(maker, serial)), inner,
                Sealer.direct(suite, keys.key(Label.E1_CAMERA_SEAL, suite)), Sources.chance());
    }

    public Reply send(String path, String message) {
        return line.post(path, message);
    }

    public Configured acceptConfiguration(Suite suite, String request, String answer) {
        var digest = Octets.sha256(Octets.ascii(request));
        var keys = FactoryKeys.of(factoryKey, digest);
        configured = open(answer, Typ.CONFIGURED, Opener.direct(suite, keys.key(Label.E1_PLATFORM_SEAL, suite)),
                keys.mac(Label.E1_PLATFORM_MAC)).flatMap(Configured::read)
                .filter(said -> Arrays.equals(said.request(), digest)).orElseThrow();
        session = SessionKeys.of(factoryKey, nonce, configured.nonce(),
                Octets.fromBase64url(configured.session()).orElseThrow());
        return configured;
    }

    public Configured configure(Suite suite, List<String> offers) {
        var request = configureMessage(suite, offers, Instant.now());
        return acceptConfiguration(suite, request, send(DeviceApi.CONFIGURATIONS, request).message());
    }

    public String registerMessage(Instant time) {
        var proof = Optional.ofNullable(continuity)
                .map(key -> SessionKeys.continuityProof(key, configured.session()));
        var claims = new Register(configured.session(), did, DOME, HOME, Optional.empty(), proof,
                Sources.draw(Sources.chance(), 16), time.getEpochSecond());
        var inner = SignedMessage.sign(Typ.REGISTER, claims.toJson(), session.mac(Label.E2_CAMERA_MAC));
        return Nested.seal(Envelope.of(Typ.REGISTER, configured.session()), inner,
                Sealer.direct(configured.e2(), session.key(Label.E2_CAMERA_SEAL, configured.e2())),
                Sources.chance());
    }

    public Registered acceptRegistration(String request, String answer) {
        var e2 = configured.e2();
        var said = open(answer, Typ.REGISTERED, Opener.direct(e2, session.key(Label.E2_PLATFORM_SEAL, e2)),
                session.mac(Label.E2_PLATFORM_MAC)).flatMap(Registered::read)
                .filter(one -> Arrays.equals(one.request(), Octets.sha256(Octets.ascii(request)))).orElseThrow();
        if (said.continuity().equals("new")) {
            continuity = session.mac(Label.CONTINUITY);
        }
        return said;
    }

    public Registered register() {
        var request = registerMessage(Instant.now());
        return acceptRegistration(request, send(DeviceApi.REGISTRATIONS, request).message());
    }

    public String serial() {
        return serial;
    }

    private static Optional<byte[]> open(String answer, Typ typ, Opener opener, byte[] mac) {
        return SealedMessage.read(answer, typ).flatMap(sealed -> Nested.open(sealed, typ, opener, mac));
    }
}
