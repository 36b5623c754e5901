package io.trustline.kernel.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * A context's own keys, lines of {@code name base64url(32 bytes)}: the first seals, the others only open. What is
 * used is derived from them by HKDF-SHA-256, one key for each use.
 */
public final class KeyRing {

    /** More than any rotation needs; a larger file is not ours. */
    private static final int LONGEST_FILE = 64 * 1024;
    private static final int BYTES = 32;
    private static final Pattern LINE = Pattern.compile("([a-z0-9-]{1,16})\\s+([A-Za-z0-9_-]{43})");

    private final Map<String, byte[]> keys;
    /** As many as there are keys and uses: to derive one costs more than to use it. */
    private final Map<Derived, SecretKey> derived = new ConcurrentHashMap<>();

    private KeyRing(Map<String, byte[]> keys) {
        this.keys = keys;
    }

    public static KeyRing read(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new KeyMissing("the key file is too large");
            }
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new KeyMissing("the key file cannot be read: " + unreadable.getMessage());
        }
    }

    /** Entries on lines or between semicolons; {@code #} begins a remark. */
    public static KeyRing parse(String text) {
        var found = new LinkedHashMap<String, byte[]>();
        int number = 0;
        for (var entry : text.split("[\\r\\n;]+")) {
            number++;
            if (!entry.isBlank() && !entry.startsWith("#")) {
                take(entry, number, found);
            }
        }
        if (found.isEmpty()) {
            throw new KeyMissing("there is no key in it");
        }
        return new KeyRing(found);
    }

    /** Of the one that seals. */
    public String currentName() {
        return keys.keySet().iterator().next();
    }

    /** All of them, the one that seals first. */
    public List<String> names() {
        return new ArrayList<>(keys.keySet());
    }

    public SecretKey current(KeyUse use) {
        return named(currentName(), use).orElseThrow();
    }

    public Optional<SecretKey> named(String name, KeyUse use) {
        return Optional.ofNullable(keys.get(name))
                .map(key -> derived.computeIfAbsent(new Derived(name, use), unused -> derive(use, key)));
    }

    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }

    private static void take(String entry, int number, Map<String, byte[]> found) {
        var form = LINE.matcher(entry.strip());
        if (!form.matches() || found.put(form.group(1), Base64.getUrlDecoder().decode(form.group(2))) != null) {
            throw new KeyMissing("entry " + number + " is not a new name and 32 bytes in base64url");
        }
    }

    private static SecretKey derive(KeyUse use, byte[] key) {
        var generator = new HKDFBytesGenerator(SHA256Digest.newInstance());
        generator.init(new HKDFParameters(key, null, use.info()));
        var derived = new byte[BYTES];
        generator.generateBytes(derived, 0, BYTES);
        return new SecretKeySpec(derived, "AES");
    }

    private record Derived(String name, KeyUse use) {}
}
