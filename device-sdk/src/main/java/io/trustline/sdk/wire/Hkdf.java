package io.trustline.sdk.wire;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** HKDF-SHA-256 (RFC 5869), in its two steps. */
final class Hkdf {

    private Hkdf() {
    }

    static byte[] extract(byte[] salt, byte[] secret) {
        return new HKDFBytesGenerator(SHA256Digest.newInstance()).extractPRK(salt, secret);
    }

    static byte[] expand(byte[] prk, byte[] info, int length) {
        var generator = new HKDFBytesGenerator(SHA256Digest.newInstance());
        generator.init(HKDFParameters.skipExtractParameters(prk, info));
        var key = new byte[length];
        generator.generateBytes(key, 0, length);
        return key;
    }
}
