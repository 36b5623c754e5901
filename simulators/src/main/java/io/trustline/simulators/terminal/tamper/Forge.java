package io.trustline.simulators.terminal.tamper;

import com.nimbusds.jose.jwk.JWK;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.message.Access;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.Initialise;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes messages as a terminal does, and bends them as an attacker does. */
public final class Forge {

    private static final int LENGTH = 32;

    private final String did;
    private final Info info;
    private final RandomGenerator random;

    public Forge(String did, Info info, RandomGenerator random) {
        this.did = did;
        this.info = info;
        this.random = random;
    }

    public String edkey(JWK platformKey, String kid, long time) {
        var content = new Initialise(did, draw(), draw(), time, Optional.empty(), info);
        return Sealer.to(platformKey).seal(Envelope.of(Typ.INITIALISE, kid), content.toJson(), random);
    }

    public String access(String kid, KeySchedule keys, String msisdn, long expires, long time) {
        var claims = new Access(did, info, msisdn, expires, draw(), time);
        var inner = SignedMessage.sign(Typ.ACCESS, claims.toJson(), keys.key(Label.ACCESS_TERMINAL_MAC));
        return Nested.seal(Envelope.of(Typ.ACCESS, kid), inner,
                Sealer.direct(Suite.A256GCM, keys.key(Label.ACCESS_TERMINAL_SEAL)), random);
    }

    /** The same message with one bit of its ciphertext turned over. */
    public static String bitTurned(String jwe) {
        var parts = jwe.split("\\.", -1);
        var ciphertext = Octets.fromBase64url(parts[3]).orElseThrow();
        ciphertext[ciphertext.length / 2] ^= 1;
        parts[3] = Octets.base64url(ciphertext);
        return String.join(".", parts);
    }

    /** The same message under another header, in which only the algorithm differs. */
    public static String withAlgorithm(String jwe, String alg, String kid) {
        var header = new JsonWriter().with("alg", alg).with("enc", "A256GCM").with("kid", kid)
                .with("typ", Typ.INITIALISE.text()).bytes();
        return Octets.base64url(header) + jwe.substring(jwe.indexOf('.'));
    }

    private byte[] draw() {
        return Sources.draw(random, LENGTH);
    }
}
