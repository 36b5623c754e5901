package io.trustline.sdk.wire.cipher;

import io.trustline.sdk.wire.Suite;
import java.util.Optional;

/** Authenticated encryption of a content, by one of the symmetric suites. */
public interface ContentCipher {

    int ivLength();

    Ciphertext seal(byte[] key, byte[] iv, byte[] additional, byte[] content);

    /** Empty where it was not sealed under this key or is not what was sealed. */
    Optional<byte[]> open(byte[] key, Ciphertext sealed, byte[] additional);

    static ContentCipher of(Suite suite) {
        return switch (suite) {
            case A256GCM, A128GCM -> StreamCipher.GCM;
            case C20P -> StreamCipher.CHACHA20_POLY1305;
            case SM4_GCM -> new Sm4Cipher();
            case A128CBC_HS256 -> new CbcHmacCipher();
            case RSA_OAEP_256, ECDH_ES -> throw new IllegalArgumentException(suite + " seals keys, not contents");
        };
    }
}
