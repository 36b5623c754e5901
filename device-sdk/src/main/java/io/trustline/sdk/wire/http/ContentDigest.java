package io.trustline.sdk.wire.http;

import io.trustline.sdk.wire.Octets;
import java.security.MessageDigest;
import java.util.Base64;

/** The header {@code Content-Digest} with {@code sha-256}, the only algorithm we write and read (RFC 9530). */
public final class ContentDigest {

    public static final String HEADER = "Content-Digest";
    private static final String KEY = "sha-256";

    private ContentDigest() {
    }

    public static String of(byte[] body) {
        return KEY + "=:" + Base64.getEncoder().encodeToString(Octets.sha256(body)) + ":";
    }

    /** Other digests may stand beside it; they are not looked at. */
    public static boolean matches(String header, byte[] body) {
        return ByteSequences.read(header).map(digests -> digests.get(KEY))
                .filter(digest -> MessageDigest.isEqual(digest, Octets.sha256(body))).isPresent();
    }
}
