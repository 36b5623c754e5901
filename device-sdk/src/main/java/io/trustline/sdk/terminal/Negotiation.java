package io.trustline.sdk.terminal;

import io.trustline.sdk.platform.NotProvenByPlatform;
import io.trustline.sdk.platform.PlatformKeys.PlatformKey;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Nested;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.SignedMessage;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.Initialise;
import io.trustline.sdk.wire.message.Initialised;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes EDKey (S202) and judges the answer (S204); remembers nothing. */
final class Negotiation {

    private static final int LENGTH = 32;

    private final TerminalIdentity identity;
    private final RandomGenerator random;

    Negotiation(TerminalIdentity identity, RandomGenerator random) {
        this.identity = identity;
        this.random = random;
    }

    /** With a continuity key the request proves to come from the device that was bound before. */
    PendingRequest request(PlatformKey key, Optional<byte[]> continuity, long now) {
        var dkey = Sources.draw(random, LENGTH);
        var nonce = Sources.draw(random, LENGTH);
        var content = new Initialise(identity.did(), dkey, nonce, now, identity.service(), identity.info()).toJson();
        var envelope = Envelope.of(Typ.INITIALISE, key.kid());
        var sealer = Sealer.to(key.jwk());
        var edkey = continuity
                .map(proof -> Nested.seal(envelope, SignedMessage.sign(Typ.INITIALISE, content, proof), sealer, random))
                .orElseGet(() -> sealer.seal(envelope, content, random));
        return new PendingRequest(edkey, dkey, nonce, continuity);
    }

    /** The key that the answer made; whoever answers without knowing DKey is refused. */
    Negotiated judge(PendingRequest request, String answer) {
        var signed = SignedMessage.read(answer, Typ.INITIALISED).orElseThrow(Negotiation::unproven);
        var said = Initialised.read(signed.unverified()).orElseThrow(Negotiation::unproven);
        var schedule = KeySchedule.negotiated(request.dkey(), request.nonce(), said.nonce(),
                KeySchedule.transcript(request.edkey(), signed.signingInput()));
        signed.verified(schedule.key(Label.CONFIRM)).orElseThrow(Negotiation::unproven);
        var key = new HeldKey(said.kid(), schedule.prk(), schedule.transcript(), said.msisdn(), said.notBefore(),
                said.expires());
        boolean kept = said.continuity().equals("kept");
        var continuity = kept ? request.proof().orElseThrow(Negotiation::unproven) : schedule.key(Label.CONTINUITY);
        return new Negotiated(key, continuity);
    }

    private static NotProvenByPlatform unproven() {
        return new NotProvenByPlatform("the answer to the initialisation");
    }

    /** A new key, and the continuity key from now on. */
    record Negotiated(HeldKey key, byte[] continuity) {

        @Override
        public String toString() {
            return "negotiated " + key.kid();
        }
    }
}
