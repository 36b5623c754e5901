package io.trustline.portal.control;

import java.util.Base64;
import java.util.regex.Pattern;

/** An Argon2id hash in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$digest}. */
record PasswordHash(int memoryKib, int passes, int lanes, byte[] salt, byte[] digest) {

    private static final Pattern PHC = Pattern
            .compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static PasswordHash parse(String phc) {
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        var base64 = Base64.getDecoder();
        return new PasswordHash(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)), base64.decode(parts.group(4)), base64.decode(parts.group(5)));
    }

    PasswordHash withDigest(byte[] made) {
        return new PasswordHash(memoryKib, passes, lanes, salt, made);
    }

    String phc() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt)
                + "$"
                + base64.encodeToString(digest);
    }

    boolean hasParametersOf(PasswordHash other) {
        return memoryKib == other.memoryKib && passes == other.passes && lanes == other.lanes
                && salt.length == other.salt.length && digest.length == other.digest.length;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
