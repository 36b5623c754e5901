package io.trustline.sdk.wire.cipher;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 in GCM (RFC 8998 §3.1), from Bouncy Castle. */
final class Sm4Cipher implements ContentCipher {

    private static final int TAG_BITS = StreamCipher.TAG_LENGTH * Byte.SIZE;

    @Override
    public int ivLength() {
        return StreamCipher.IV_LENGTH;
    }

    @Override
    public Ciphertext seal(byte[] key, byte[] iv, byte[] additional, byte[] content) {
        try {
            var both = run(true, new AEADParameters(new KeyParameter(key), TAG_BITS, iv, additional), content);
            int tag = both.length - StreamCipher.TAG_LENGTH;
            return new Ciphertext(iv, Arrays.copyOf(both, tag), Arrays.copyOfRange(both, tag, both.length));
        } catch (InvalidCipherTextException onlyWhenOpening) {
            throw new IllegalStateException(onlyWhenOpening);
        }
    }

    @Override
    public Optional<byte[]> open(byte[] key, Ciphertext sealed, byte[] additional) {
        if (sealed.iv().length != StreamCipher.IV_LENGTH || sealed.tag().length != StreamCipher.TAG_LENGTH) {
            return Optional.empty();
        }
        try {
            var both = Arrays.copyOf(sealed.content(), sealed.content().length + StreamCipher.TAG_LENGTH);
            System.arraycopy(sealed.tag(), 0, both, sealed.content().length, StreamCipher.TAG_LENGTH);
            var parameters = new AEADParameters(new KeyParameter(key), TAG_BITS, sealed.iv(), additional);
            return Optional.of(run(false, parameters, both));
        } catch (InvalidCipherTextException notSealedLikeThis) {
            return Optional.empty();
        }
    }

    private static byte[] run(boolean seal, AEADParameters parameters, byte[] input) throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(seal, parameters);
        var output = new byte[cipher.getOutputSize(input.length)];
        int written = cipher.processBytes(input, 0, input.length, output, 0);
        cipher.doFinal(output, written);
        return output;
    }
}
