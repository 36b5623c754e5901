package io.trustline.sdk.camera;

import io.trustline.sdk.platform.NotProvenByPlatform;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.FactoryKeys;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.SessionKeys;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.Configure;
import io.trustline.sdk.wire.message.Configured;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** E1: one question for the configuration and its answer; each side proves itself (§7). */
final class ConfigurationTalk {

    private static final int NONCE_LENGTH = 32;

    private final CameraIdentity identity;
    private final Stage stage;
    private final RandomGenerator random;
    private final byte[] nonce;
    private final String message;

    ConfigurationTalk(CameraSetup setup, Stage stage, long now) {
        this.identity = setup.identity();
        this.stage = stage;
        this.random = setup.circumstances().random();
        this.nonce = Sources.draw(random, NONCE_LENGTH);
        var claims = new Configure(identity.maker(), identity.serial(), identity.info(),
                setup.offers().stream().map(Suite::text).toList(), stage.reply(), nonce, now).toJson();
        var keys = FactoryKeys.of(identity.factoryKey(), identity.factoryBytes());
        var inner = SignedMessage.sign(Typ.CONFIGURE, claims, keys.mac(Label.E1_CAMERA_MAC));
        var sealer = stage.sealer(() -> keys.key(Label.E1_CAMERA_SEAL, stage.suite()));
        this.message = Nested.seal(stage.envelope(Typ.CONFIGURE, identity.factory()), inner, sealer, random);
    }

    String message() {
        return message;
    }

    Session judge(String answer, Optional<byte[]> dkey) {
        var request = Octets.sha256(Octets.ascii(message));
        var keys = FactoryKeys.of(identity.factoryKey(), request);
        var opener = stage.opener(() -> keys.key(Label.E1_PLATFORM_SEAL, stage.suite()), random);
        var said = SealedMessage.read(answer, Typ.CONFIGURED).flatMap(sealed -> Nested.open(sealed, Typ.CONFIGURED,
                opener, keys.mac(Label.E1_PLATFORM_MAC))).flatMap(Configured::read)
                .filter(configured -> Arrays.equals(configured.request(), request))
                .orElseThrow(() -> new NotProvenByPlatform("the configuration"));
        var secret = said.secret() == Configured.Secret.FACTORY
                ? identity.factoryKey()
                : dkey.orElseThrow(() -> new IllegalStateException("the platform wants the key of a terminal"));
        var session = SessionKeys.of(secret, nonce, said.nonce(),
                Octets.fromBase64url(said.session()).orElseThrow());
        return new Session(said.session(), session.prk(), said.e2(), said.e3(), said.expires(),
                said.registrations());
    }
}
