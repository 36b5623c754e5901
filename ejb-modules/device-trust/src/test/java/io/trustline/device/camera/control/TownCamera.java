package io.trustline.device.camera.control;

import static io.trustline.device.camera.control.CameraFixture.granted;

import com.nimbusds.jose.jwk.JWK;
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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A camera that does all suites, written from the protocol's side; tests bend what it says. */
final class TownCamera {

    private static final Info DOME = new Info("camera", List.of("pan"), Optional.of("2.1"));
    private static final P2p HOME = new P2p("full-cone", List.of("ice"), List.of("192.0.2.7:40000"));

    final CameraFixture town;
    final Random random;
    String maker = CameraFixture.MAKER;
    String serial = CameraFixture.SERIAL;
    byte[] factoryKey = HexFormat.of().parseHex(CameraFixture.KEY);
    String did = "dome-at-the-gate";
    List<String> offers = List.of("A256GCM", "A128GCM");
    Optional<byte[]> continuity = Optional.empty();
    Optional<byte[]> dkeySecret = Optional.empty();
    long skew;
    JWK reply;
    byte[] nonce;
    Configured configured;
    SessionKeys session;

    TownCamera(CameraFixture town, long seed) {
        this.town = town;
        this.random = new Random(seed);
    }

    String configureMessage(Suite suite) {
        nonce = bytes(16);
        var keys = FactoryKeys.of(factoryKey, FactoryId.bytes(maker, serial));
        var claims = new Configure(maker, serial, DOME, offers, reply(suite), nonce, now());
        var signed = SignedMessage.sign(Typ.CONFIGURE, claims.toJson(), keys.mac(Label.E1_CAMERA_MAC));
        if (!suite.symmetric()) {
            return sealToPlatform(Typ.CONFIGURE, suite, signed);
        }
        var sealer = Sealer.direct(suite, keys.key(Label.E1_CAMERA_SEAL, suite));
        return Nested.seal(Envelope.of(Typ.CONFIGURE, FactoryId.of(maker, serial)), signed, sealer, random);
    }

    Configured accept(Suite suite, String request, String answer) {
        var digest = Octets.sha256(Octets.ascii(request));
        var keys = FactoryKeys.of(factoryKey, digest);
        var opener = suite.symmetric()
                ? Opener.direct(suite, keys.key(Label.E1_PLATFORM_SEAL, suite))
                : Opener.with(reply, random);
        configured = open(answer, Typ.CONFIGURED, opener, keys.mac(Label.E1_PLATFORM_MAC)).flatMap(Configured::read)
                .filter(said -> Arrays.equals(said.request(), digest)).orElseThrow();
        session = SessionKeys.of(dkeySecret.orElse(factoryKey), nonce, configured.nonce(),
                Octets.fromBase64url(configured.session()).orElseThrow());
        return configured;
    }

    Configured configure(Suite suite) {
        var request = configureMessage(suite);
        return accept(suite, request, granted(town.configure(request)));
    }

    String registerMessage() {
        var e2 = configured.e2();
        var proof = continuity.map(key -> SessionKeys.continuityProof(key, configured.session()));
        var claims = new Register(configured.session(), did, DOME, HOME, reply(e2), proof, bytes(16), now());
        var signed = SignedMessage.sign(Typ.REGISTER, claims.toJson(), session.mac(Label.E2_CAMERA_MAC));
        if (!e2.symmetric()) {
            return sealToPlatform(Typ.REGISTER, e2, signed);
        }
        var sealer = Sealer.direct(e2, session.key(Label.E2_CAMERA_SEAL, e2));
        return Nested.seal(Envelope.of(Typ.REGISTER, configured.session()), signed, sealer, random);
    }

    Registered accept(String request, String answer) {
        var e2 = configured.e2();
        var opener = e2.symmetric()
                ? Opener.direct(e2, session.key(Label.E2_PLATFORM_SEAL, e2))
                : Opener.with(reply, random);
        var said = open(answer, Typ.REGISTERED, opener, session.mac(Label.E2_PLATFORM_MAC)).flatMap(Registered::read)
                .filter(one -> Arrays.equals(one.request(), Octets.sha256(Octets.ascii(request)))).orElseThrow();
        continuity = said.continuity().equals("new") ? Optional.of(session.mac(Label.CONTINUITY)) : continuity;
        return said;
    }

    Registered register() {
        var request = registerMessage();
        return accept(request, granted(town.register(request)));
    }

    Registered comeIn() {
        configure(Suite.A256GCM);
        return register();
    }

    private Optional<JWK> reply(Suite suite) {
        if (suite.symmetric()) {
            return Optional.empty();
        }
        reply = Pairs.of(suite);
        return Optional.of(reply);
    }

    private String sealToPlatform(Typ typ, Suite suite, SignedMessage signed) {
        var key = town.platformKeys.views().stream()
                .filter(view -> view.algorithm().startsWith(suite.text()))
                .map(view -> town.platformKeys.live(view.kid()).orElseThrow()).findFirst().orElseThrow();
        return Nested.seal(Envelope.of(typ, key.kid()), signed, Sealer.to(key.publicJwk()), random);
    }

    private static Optional<byte[]> open(String answer, Typ typ, Opener opener, byte[] mac) {
        return SealedMessage.read(answer, typ).flatMap(sealed -> Nested.open(sealed, typ, opener, mac));
    }

    private long now() {
        return town.clock.instant().getEpochSecond() + skew;
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
