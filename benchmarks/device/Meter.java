import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.message.Access;
import io.trustline.sdk.wire.message.Accessed;
import io.trustline.sdk.wire.message.Info;
import io.trustline.sdk.wire.message.Initialise;
import io.trustline.sdk.wire.message.Initialised;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A device without a store: makes its messages ahead of time, so that the client costs little while it is measured. */
final class Meter {

    static final String INITIALISATIONS = "/api/device/v1/initialisations";
    static final String ACCESSES = "/api/device/v1/accesses";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Info INFO = new Info("meter", List.of("reading"), Optional.of("1.0"));

    private final String did;
    private final String msisdn;
    private final byte[] dkey = draw();
    private final byte[] nonce = draw();
    private final String edkey;
    private KeySchedule keys;
    private Initialised given;

    Meter(String did, String msisdn, Sealer platform, String kid) {
        this.did = did;
        this.msisdn = msisdn;
        var content = new Initialise(did, dkey, nonce, Instant.now().getEpochSecond(), Optional.empty(), INFO);
        this.edkey = platform.seal(Envelope.of(Typ.INITIALISE, kid), content.toJson(), RANDOM);
    }

    private static byte[] draw() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The platform's answer to EDKey, whose MAC is not looked at here. */
    Line.Answer initialise(Line line, Operator operator) throws IOException {
        var body = Octets.ascii(edkey);
        return line.post(INITIALISATIONS, operator.vouch(INITIALISATIONS, body, msisdn), body);
    }

    void take(String answer) {
        var signed = SignedMessage.read(answer, Typ.INITIALISED).orElseThrow();
        given = Initialised.read(signed.unverified()).orElseThrow();
        keys = KeySchedule.negotiated(dkey, nonce, given.nonce(),
                KeySchedule.transcript(edkey, signed.signingInput()));
        signed.verified(keys.key(Label.CONFIRM)).orElseThrow();
    }

    /** A whole access, the answer opened and verified as a device does it. */
    int access(Line line, Operator operator) throws IOException {
        var claims = new Access(did, INFO, given.msisdn(), given.expires(), draw(), Instant.now().getEpochSecond());
        var inner = SignedMessage.sign(Typ.ACCESS, claims.toJson(), keys.key(Label.ACCESS_TERMINAL_MAC));
        var body = Octets.ascii(Nested.seal(Envelope.of(Typ.ACCESS, given.kid()), inner,
                Sealer.direct(Suite.A256GCM, keys.key(Label.ACCESS_TERMINAL_SEAL)), RANDOM));
        var answer = line.post(ACCESSES, operator.vouch(ACCESSES, body, msisdn), body);
        if (answer.status() == 200) {
            verify(answer.body(), claims);
        }
        return answer.status();
    }

    private void verify(String answer, Access asked) {
        var accessed = Nested.open(SealedMessage.read(answer, Typ.ACCESSED).orElseThrow(), Typ.ACCESSED,
                Opener.direct(Suite.A256GCM, keys.key(Label.ACCESS_PLATFORM_SEAL)),
                keys.key(Label.ACCESS_PLATFORM_MAC)).flatMap(Accessed::read).orElseThrow();
        if (!java.util.Arrays.equals(accessed.nonce(), asked.nonce())) {
            throw new IllegalStateException("an answer to another access");
        }
    }
}
