package io.trustline.sdk.wire.jose;

import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.cipher.Ciphertext;
import io.trustline.sdk.wire.json.Fields;
import java.util.Optional;

/** A compact JWE that has the form of the protocol; nothing of it was decrypted yet. */
public final class SealedMessage {

    /** Bytes of a body at most (docs/protocols/device-trust.md). */
    public static final int LONGEST = 16 * 1024;
    private static final int PARTS = 5;

    private final String[] text;
    private final byte[][] parts;
    private final JoseHeader header;

    private SealedMessage(String[] text, byte[][] parts, JoseHeader header) {
        this.text = text;
        this.parts = parts;
        this.header = header;
    }

    /** Whatever its kind; empty where it is not of the protocol's form. */
    public static Optional<SealedMessage> read(String compact) {
        var text = CompactParts.split(compact, PARTS);
        return text.flatMap(CompactParts::decode).flatMap(parts -> Fields.read(parts[0], JoseHeader::from)
                .map(header -> new SealedMessage(text.orElseThrow(), parts, header)));
    }

    /** One of the wanted kind. */
    public static Optional<SealedMessage> read(String compact, Typ wanted) {
        return read(compact).filter(message -> message.header.is(wanted));
    }

    public JoseHeader header() {
        return header;
    }

    public Optional<String> kid() {
        return header.kid();
    }

    public Optional<Suite> suite() {
        return header.suite();
    }

    byte[] additional() {
        return Octets.ascii(text[0]);
    }

    byte[] encryptedKey() {
        return parts[1];
    }

    Ciphertext ciphertext() {
        return new Ciphertext(parts[2], parts[3], parts[4]);
    }

    @Override
    public String toString() {
        return "sealed " + header.typ();
    }
}
