package io.trustline.sip.media.sdp.control;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line of {@code a=crypto} (RFC 4568): a suite by name, and master key and salt in one. */
public record Crypto(int tag, String suite, byte[] keyAndSalt) {

    public static final String SHA1_80 = "AES_CM_128_HMAC_SHA1_80";
    public static final String SHA1_32 = "AES_CM_128_HMAC_SHA1_32";
    /** 16 octets of key and 14 of salt (RFC 3711 §8.2). */
    public static final int KEY_AND_SALT = 30;
    /** Lifetime may follow; a master key index means several keys, which nobody sends. */
    private static final Pattern LINE = Pattern.compile(
            "([0-9]{1,9}) (AES_CM_128_HMAC_SHA1_(?:80|32)) inline:([A-Za-z0-9+/]{40}={0,2})"
                    + "(?:\\|(?:2\\^)?[0-9]{1,15})?");

    /** Empty for lines of suites, parameters or forms that we do not speak. */
    static Optional<Crypto> read(String value) {
        var line = LINE.matcher(value.strip());
        if (!line.matches()) {
            return Optional.empty();
        }
        var key = Base64.getDecoder().decode(line.group(3));
        return key.length == KEY_AND_SALT
                ? Optional.of(new Crypto(Integer.parseInt(line.group(1)), line.group(2), key))
                : Optional.empty();
    }

    /** How many octets prove a packet of sound: 80 or 32 bits. */
    public int soundTag() {
        return suite.equals(SHA1_32) ? 4 : 10;
    }

    String line() {
        return tag + " " + suite + " inline:" + Base64.getEncoder().encodeToString(keyAndSalt);
    }

    @Override
    public String toString() {
        return "Crypto[" + tag + " " + suite + "]";
    }
}
