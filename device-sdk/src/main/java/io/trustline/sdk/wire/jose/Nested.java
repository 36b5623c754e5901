package io.trustline.sdk.wire.jose;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** A JWS inside a JWE of the same kind: signed by one key, sealed under another. */
public final class Nested {

    private Nested() {
    }

    public static String seal(Envelope envelope, SignedMessage inner, Sealer sealer, RandomGenerator random) {
        return sealer.seal(envelope.nest(), inner.bytes(), random);
    }

    /** The JWS, not verified yet. */
    public static Optional<SignedMessage> open(SealedMessage outer, Typ wanted, Opener opener) {
        if (!outer.header().isNested() || !outer.header().is(wanted)) {
            return Optional.empty();
        }
        return opener.open(outer).flatMap(content -> SignedMessage.read(content, wanted));
    }

    /** The claims, opened and verified. */
    public static Optional<byte[]> open(SealedMessage outer, Typ wanted, Opener opener, byte[] macKey) {
        return open(outer, wanted, opener).flatMap(inner -> inner.verified(macKey));
    }
}
