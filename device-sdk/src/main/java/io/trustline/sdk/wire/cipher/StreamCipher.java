package io.trustline.sdk.wire.cipher;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The two that the JDK brings: AES in GCM (RFC 7518 §5.3) and ChaCha20-Poly1305 (RFC 8439). */
enum StreamCipher implements ContentCipher {
    GCM("AES/GCM/NoPadding", "AES", iv -> new GCMParameterSpec(128, iv)),
    CHACHA20_POLY1305("ChaCha20-Poly1305", "ChaCha20", IvParameterSpec::new);

    static final int IV_LENGTH = 12;
    static final int TAG_LENGTH = 16;

    private final String transformation;
    private final String keyKind;
    private final Function<byte[], AlgorithmParameterSpec> parameters;

    StreamCipher(String transformation, String keyKind, Function<byte[], AlgorithmParameterSpec> parameters) {
        this.transformation = transformation;
        this.keyKind = keyKind;
        this.parameters = parameters;
    }

    @Override
    public int ivLength() {
        return IV_LENGTH;
    }

    @Override
    public Ciphertext seal(byte[] key, byte[] iv, byte[] additional, byte[] content) {
        try {
            var both = cipher(Cipher.ENCRYPT_MODE, key, iv, additional).doFinal(content);
            int tag = both.length - TAG_LENGTH;
            return new Ciphertext(iv, Arrays.copyOf(both, tag), Arrays.copyOfRange(both, tag, both.length));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(transformation, broken);
        }
    }

    @Override
    public Optional<byte[]> open(byte[] key, Ciphertext sealed, byte[] additional) {
        if (sealed.iv().length != IV_LENGTH || sealed.tag().length != TAG_LENGTH) {
            return Optional.empty();
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, sealed.iv(), additional);
            var both = Arrays.copyOf(sealed.content(), sealed.content().length + TAG_LENGTH);
            System.arraycopy(sealed.tag(), 0, both, sealed.content().length, TAG_LENGTH);
            return Optional.of(cipher.doFinal(both));
        } catch (GeneralSecurityException notSealedLikeThis) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] key, byte[] iv, byte[] additional) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(transformation);
        cipher.init(mode, new SecretKeySpec(key, keyKind), parameters.apply(iv));
        cipher.updateAAD(additional);
        return cipher;
    }
}
