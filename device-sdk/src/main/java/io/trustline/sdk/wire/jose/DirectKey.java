package io.trustline.sdk.wire.jose;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.cipher.ContentCipher;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Seals and opens under a key that both sides have ({@code alg: dir}). */
final class DirectKey implements Sealer, Opener {

    private final Suite suite;
    private final byte[] key;

    DirectKey(Suite suite, byte[] key) {
        if (!suite.symmetric() || key.length != suite.keyLength()) {
            throw new IllegalArgumentException("no key of " + suite);
        }
        this.suite = suite;
        this.key = key.clone();
    }

    @Override
    public Suite suite() {
        return suite;
    }

    @Override
    public String seal(Envelope envelope, byte[] content, RandomGenerator random) {
        return write(envelope.header(suite), new byte[0], suite, key, content, random);
    }

    @Override
    public Optional<byte[]> open(SealedMessage message) {
        boolean fits = message.suite().filter(suite::equals).isPresent() && message.encryptedKey().length == 0;
        return fits
                ? ContentCipher.of(suite).open(key, message.ciphertext(), message.additional())
                : Optional.empty();
    }

    static String write(JoseHeader header, byte[] encryptedKey, Suite content, byte[] key, byte[] text,
            RandomGenerator random) {
        var cipher = ContentCipher.of(content);
        var first = Octets.base64url(header.json());
        var sealed = cipher.seal(key, Sources.draw(random, cipher.ivLength()), Octets.ascii(first), text);
        return String.join(".", first, Octets.base64url(encryptedKey), Octets.base64url(sealed.iv()),
                Octets.base64url(sealed.content()), Octets.base64url(sealed.tag()));
    }

    @Override
    public String toString() {
        return "key of " + suite;
    }
}
