package io.trustline.sdk.wire.curve;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ConcatKDF;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** From an agreed secret to the key of the content: Concat KDF and AES key wrap (RFC 7518 §4.6, RFC 3394). */
public final class KeyWrap {

    private static final String ALGORITHM = "ECDH-ES+A256KW";
    private static final int BITS = 256;

    private KeyWrap() {
    }

    public static byte[] wrap(byte[] contentKey, byte[] secret) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AESWrap");
        cipher.init(Cipher.WRAP_MODE, wrappingKey(secret, new byte[0], new byte[0]));
        return cipher.wrap(new SecretKeySpec(contentKey, "AES"));
    }

    /** The parties are those that the message names (apu, apv), most often nobody. */
    public static Optional<byte[]> unwrap(byte[] wrapped, byte[] secret, byte[] apu, byte[] apv) {
        try {
            var cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.UNWRAP_MODE, wrappingKey(secret, apu, apv));
            Key key = cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
            return Optional.of(key.getEncoded()).filter(bytes -> bytes.length == Suite.A256GCM.keyLength());
        } catch (GeneralSecurityException notForThisKey) {
            return Optional.empty();
        }
    }

    private static SecretKey wrappingKey(byte[] secret, byte[] apu, byte[] apv) {
        try {
            var info = ConcatKDF.composeOtherInfo(ConcatKDF.encodeDataWithLength(Octets.ascii(ALGORITHM)),
                    ConcatKDF.encodeDataWithLength(apu), ConcatKDF.encodeDataWithLength(apv),
                    ConcatKDF.encodeIntData(BITS), ConcatKDF.encodeNoData());
            var derived = new ConcatKDF("SHA-256").deriveKey(new SecretKeySpec(secret, "AES"), BITS, info);
            return new SecretKeySpec(derived.getEncoded(), "AES");
        } catch (JOSEException broken) {
            throw new IllegalStateException("Concat KDF", broken);
        }
    }
}
