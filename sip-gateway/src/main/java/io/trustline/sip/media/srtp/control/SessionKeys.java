package io.trustline.sip.media.srtp.control;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of one stream in one direction, derived from master key and salt (RFC 3711 §4.3), and what is done with them.
 */
final class SessionKeys {

    static final int SOUND = 0;
    static final int REPORTS = 3;
    private static final int KEY = 16;
    private static final int SALT = 14;
    private static final int AUTHENTICATION_KEY = 20;
    private static final int BLOCK = 16;
    private static final int LABEL = 7;

    private final SecretKeySpec key;
    private final byte[] salt;
    private final Cipher cipher;
    private final Mac mac;

    /** {@code label} is the first of the three labels of sound or of reports (RFC 3711 §4.3.1, §4.3.2). */
    SessionKeys(byte[] keyAndSalt, int label) {
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            mac = Mac.getInstance("HmacSHA1");
            var master = new SecretKeySpec(keyAndSalt, 0, KEY, "AES");
            var masterSalt = Arrays.copyOfRange(keyAndSalt, KEY, KEY + SALT);
            key = new SecretKeySpec(derive(master, masterSalt, label, KEY), "AES");
            mac.init(new SecretKeySpec(derive(master, masterSalt, label + 1, AUTHENTICATION_KEY), "HmacSHA1"));
            salt = derive(master, masterSalt, label + 2, SALT);
        } catch (GeneralSecurityException everyJdkHasThem) {
            throw new IllegalStateException(everyJdkHasThem);
        }
    }

    private byte[] derive(SecretKeySpec master, byte[] masterSalt, int label, int length)
            throws GeneralSecurityException {
        var counter = Arrays.copyOf(masterSalt, BLOCK);
        counter[LABEL] ^= (byte) label;
        cipher.init(Cipher.ENCRYPT_MODE, master, new IvParameterSpec(counter));
        return cipher.doFinal(new byte[length]);
    }

    /** Counter mode is its own inverse (§4.1.1). */
    void encrypt(byte[] packet, int from, int to, int ssrc, long index) {
        var counter = ByteBuffer.wrap(Arrays.copyOf(salt, BLOCK));
        counter.putInt(4, counter.getInt(4) ^ ssrc);
        counter.putLong(8, counter.getLong(8) ^ index << 16);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter.array()));
            cipher.doFinal(packet, from, to - from, packet, from);
        } catch (GeneralSecurityException ownParameters) {
            throw new IllegalStateException(ownParameters);
        }
    }

    /** Writes the whole tag; whoever wants a shorter one takes its beginning. */
    void authenticate(byte[] packet, int length, byte[] more, byte[] tag) {
        mac.update(packet, 0, length);
        mac.update(more);
        try {
            mac.doFinal(tag, 0);
        } catch (ShortBufferException ownBuffer) {
            throw new IllegalStateException(ownBuffer);
        }
    }
}
