package io.trustline.sdk.terminal;

import io.trustline.sdk.platform.NotProvenByPlatform;
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
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** One access: what is sent (S211) and how the answer is judged (S213). */
final class Admission {

    private static final int NONCE_LENGTH = 32;

    private final HeldKey key;
    private final byte[] nonce;
    private final String message;

    private Admission(HeldKey key, byte[] nonce, String message) {
        this.key = key;
        this.nonce = nonce;
        this.message = message;
    }

    static Admission ask(TerminalIdentity identity, HeldKey key, long now, RandomGenerator random) {
        var nonce = Sources.draw(random, NONCE_LENGTH);
        var claims = new Access(identity.did(), identity.info(), key.msisdn(), key.expires(), nonce, now).toJson();
        var keys = key.schedule();
        var inner = SignedMessage.sign(Typ.ACCESS, claims, keys.key(Label.ACCESS_TERMINAL_MAC));
        var sealer = Sealer.direct(Suite.A256GCM, keys.key(Label.ACCESS_TERMINAL_SEAL));
        return new Admission(key, nonce, Nested.seal(Envelope.of(Typ.ACCESS, key.kid()), inner, sealer, random));
    }

    String message() {
        return message;
    }

    Token judge(String answer) {
        var keys = key.schedule();
        return SealedMessage.read(answer, Typ.ACCESSED).flatMap(sealed -> Nested.open(sealed, Typ.ACCESSED,
                opener(keys), keys.key(Label.ACCESS_PLATFORM_MAC))).flatMap(Accessed::read).filter(this::isOurs)
                .map(accessed -> new Token(key.kid(), accessed.token(), accessed.tokenExpires()))
                .orElseThrow(() -> new NotProvenByPlatform("the answer to the access"));
    }

    private boolean isOurs(Accessed answer) {
        return Arrays.equals(answer.request(), Octets.sha256(Octets.ascii(message)))
                && Arrays.equals(answer.nonce(), nonce) && answer.msisdn().equals(key.msisdn());
    }

    private static Opener opener(KeySchedule keys) {
        return Opener.direct(Suite.A256GCM, keys.key(Label.ACCESS_PLATFORM_SEAL));
    }
}
