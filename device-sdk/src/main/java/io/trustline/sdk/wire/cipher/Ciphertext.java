package io.trustline.sdk.wire.cipher;

/** What a content cipher makes: the three last parts of a JWE. */
public record Ciphertext(byte[] iv, byte[] content, byte[] tag) {

    @Override
    public String toString() {
        return "ciphertext";
    }
}
