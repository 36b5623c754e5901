package io.trustline.device.vault.control;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key that encrypts other keys, and the name under which sealed values refer to it. */
record MasterKey(String name, SecretKey key) {

    private static final Pattern LINE = Pattern.compile("([a-z0-9-]{1,16})\\s+([A-Za-z0-9_-]{43})");
    private static final int BYTES = 32;

    /** Reads {@code name base64url}; empty for anything else. */
    static Optional<MasterKey> parse(String line) {
        var form = LINE.matcher(line.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var bytes = Base64.getUrlDecoder().decode(form.group(2));
        return bytes.length == BYTES
                ? Optional.of(new MasterKey(form.group(1), new SecretKeySpec(bytes, "AES")))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "master key " + name;
    }
}
