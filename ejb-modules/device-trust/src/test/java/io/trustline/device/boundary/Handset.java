package io.trustline.device.boundary;

import com.nimbusds.jose.jwk.JWKSet;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Label;
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
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** A device that keeps to the protocol by hand, so that each of its messages can be held back, repeated or bent. */
final class Handset {

    private static final int RSA = 0;
    private static final AtomicInteger COUNT = new AtomicInteger(100);

    final String did;
    private final Town town;
    private final RandomGenerator random;
    Optional<byte[]> continuity = Optional.empty();
    KeySchedule schedule;
    Initialised key;
    private byte[] dkey;
    private byte[] nonce;

    Handset(Town town, String did) {
        this(town, did, COUNT.incrementAndGet());
    }

    Handset(Town town, String did, int seed) {
        this.town = town;
        this.did = did;
        this.random = new Random(did.hashCode() + 31L * seed);
    }

    /** A copy of everything, as a thief would make it. */
    Handset stolenMemory() {
        var copy = new Handset(town, did);
        copy.continuity = continuity;
        copy.schedule = schedule;
        copy.key = key;
        return copy;
    }

    String edkey() {
        return edkey(RSA);
    }

    String edkey(int platformKey) {
        dkey = Sources.draw(random, 32);
        nonce = Sources.draw(random, 16);
        return sealed(platformKey, town.clock.instant().getEpochSecond());
    }

    String edkeyAt(long time) {
        edkey();
        return sealed(RSA, time);
    }

    /** The same nonce and DKey once more, in another ciphertext. */
    String sealedAgain() {
        return sealed(RSA, town.clock.instant().getEpochSecond());
    }

    private String sealed(int platformKey, long time) {
        var wish = new Initialise(did, dkey, nonce, time, Optional.of("alarm"), info("1.0"));
        try {
            var to = JWKSet.parse(town.parts.platform.keys.keySet()).getKeys().get(platformKey);
            var envelope = Envelope.of(Typ.INITIALISE, to.getKeyID());
            return continuity.map(own -> Nested.seal(envelope, SignedMessage.sign(Typ.INITIALISE, wish.toJson(), own),
                    Sealer.to(to), random)).orElseGet(() -> Sealer.to(to).seal(envelope, wish.toJson(), random));
        } catch (ParseException notASet) {
            throw new IllegalStateException(notASet);
        }
    }

    /** Verifies the answer as S204 wants it, and takes the key. */
    void take(String edkey, String answer) {
        var signed = SignedMessage.read(answer, Typ.INITIALISED).orElseThrow();
        var said = Initialised.read(signed.unverified()).orElseThrow();
        var derived = KeySchedule.negotiated(dkey, nonce, said.nonce(),
                KeySchedule.transcript(edkey, signed.signingInput()));
        signed.verified(derived.key(Label.CONFIRM)).orElseThrow();
        schedule = derived;
        key = said;
        continuity = said.continuity().equals("new") ? Optional.of(derived.key(Label.CONTINUITY)) : continuity;
    }

    String initialise(Msisdn sim) {
        var edkey = edkey();
        return Town.slug(keep(edkey, town.initialise(edkey, sim)));
    }

    Outcome<String> keep(String edkey, Outcome<String> outcome) {
        outcome.fold(answer -> {
            take(edkey, answer);
            return true;
        }, refusal -> false);
        return outcome;
    }

    String accessMessage() {
        return accessMessage("1.0");
    }

    String accessMessage(String firmware) {
        return accessMessage(new Access(did, info(firmware), key.msisdn(), key.expires(), Sources.draw(random, 16),
                town.clock.instant().getEpochSecond()));
    }

    String accessMessage(Access claims) {
        var signed = SignedMessage.sign(Typ.ACCESS, claims.toJson(), schedule.key(Label.ACCESS_TERMINAL_MAC));
        return Nested.seal(Envelope.of(Typ.ACCESS, key.kid()), signed,
                Sealer.direct(Suite.A256GCM, schedule.key(Label.ACCESS_TERMINAL_SEAL)), random);
    }

    String access(Msisdn sim) {
        return Town.slug(town.access(accessMessage(), sim));
    }

    /** Verifies the answer as S213 wants it. */
    Accessed open(String answer) {
        var opener = Opener.direct(Suite.A256GCM, schedule.key(Label.ACCESS_PLATFORM_SEAL));
        return SealedMessage.read(answer, Typ.ACCESSED).flatMap(sealed -> Nested.open(sealed, Typ.ACCESSED, opener,
                schedule.key(Label.ACCESS_PLATFORM_MAC))).flatMap(Accessed::read).orElseThrow();
    }

    /** Initialises and comes in. */
    Handset settled(Msisdn sim) {
        if (!initialise(sim).equals("granted") || !access(sim).equals("granted")) {
            throw new IllegalStateException("not let in");
        }
        return this;
    }

    static Info info(String firmware) {
        return new Info("doorbell", List.of("video"), Optional.of(firmware));
    }
}
