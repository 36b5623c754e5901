package io.trustline.webapi.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys with which one gateway signs, by their names; several while they rotate. */
final class GatewayKeys {

    private static final Pattern LINE = Pattern.compile("(?<name>[!#-\\[\\]-~]{1,64})[ \\t]+(?<key>[A-Za-z0-9_-]+)");
    /** As long as the hash (RFC 2104 §3). */
    private static final int SHORTEST = 32;
    private static final int MOST = 64;

    private final Map<String, byte[]> keys;

    private GatewayKeys(Map<String, byte[]> keys) {
        this.keys = keys;
    }

    /** Lines {@code name base64url}; empty lines and those that begin with # say nothing. */
    static GatewayKeys parse(byte[] file) {
        var keys = new HashMap<String, byte[]>();
        var lines = new String(file, StandardCharsets.UTF_8).lines().map(String::strip).toList();
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            if (!line.isEmpty() && !line.startsWith("#") && !put(keys, line)) {
                throw new IllegalArgumentException("line " + number + " is no name with a base64url key of "
                        + SHORTEST + " bytes or more, or the name stands there twice");
            }
        }
        if (keys.isEmpty() || keys.size() > MOST) {
            throw new IllegalArgumentException("it holds no key, or more than " + MOST);
        }
        return new GatewayKeys(keys);
    }

    private static boolean put(Map<String, byte[]> keys, String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return false;
        }
        try {
            var key = Base64.getUrlDecoder().decode(parts.group("key"));
            return key.length >= SHORTEST && keys.put(parts.group("name"), key) == null;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    Optional<byte[]> of(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    int size() {
        return keys.size();
    }
}
