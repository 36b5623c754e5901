package io.trustline.device.vault.control;

import io.trustline.device.control.DeviceLog;
import io.trustline.device.control.DeviceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The master keys that the operator gave us: the first seals, the others only open. They come from a file, which may
 * change while we run, or from the environment; never from the database.
 */
@ApplicationScoped
public class MasterKeys {

    /** More than any rotation needs; a larger file is not ours. */
    private static final int LONGEST_FILE = 64 * 1024;

    @Inject
    DeviceSettings settings;

    private volatile Map<String, MasterKey> keys = Map.of();
    private volatile String source = "";
    private volatile String trouble = "";
    private volatile String missing = "";

    /** Reads them anew. @return true when the key that seals is another one than before */
    public synchronized boolean look() {
        var former = keys.isEmpty() ? "" : current().name();
        try {
            take(read());
            trouble = "";
        } catch (IOException | MasterKeyMissing unusable) {
            stumble(unusable);
        }
        return !former.equals(current().name());
    }

    /** Empty when all is well. */
    public String trouble() {
        return missing.isEmpty() ? trouble : "values wait for the missing master key " + missing;
    }

    public String currentName() {
        return current().name();
    }

    MasterKey current() {
        return keys.values().stream().findFirst()
                .orElseThrow(() -> new MasterKeyMissing("the master keys were never read"));
    }

    /** The one of this name; a new file may hold it before the next look. */
    MasterKey named(String name) {
        if (!keys.containsKey(name)) {
            look();
        }
        return Optional.ofNullable(keys.get(name)).orElseThrow(() -> miss(name));
    }

    private MasterKeyMissing miss(String name) {
        if (!name.equals(missing)) {
            missing = name;
            DeviceLog.LOG.masterKeyMissing(name);
        }
        return new MasterKeyMissing("values are sealed under the missing master key " + name);
    }

    private void take(String text) {
        if (text.equals(source)) {
            return;
        }
        keys = parse(text);
        source = text;
        missing = "";
        DeviceLog.LOG.masterKeyInUse(current().name(), keys.size());
    }

    /** While we run, a broken file changes nothing; at the start it stops us. */
    private void stumble(Exception unusable) {
        if (keys.isEmpty()) {
            throw new MasterKeyMissing("no usable master key: " + unusable.getMessage());
        }
        if (trouble.isEmpty()) {
            DeviceLog.LOG.masterKeyFileUnusable(unusable.getMessage());
        }
        trouble = "the master key file is unusable";
    }

    private String read() throws IOException {
        var file = settings.masterKeyFile();
        if (file.isEmpty()) {
            return settings.masterKey().orElseThrow(() -> new MasterKeyMissing(
                    "set trustline.device.master-key-file (or trustline.device.master-key)"));
        }
        var path = Path.of(file.get());
        if (Files.size(path) > LONGEST_FILE) {
            throw new MasterKeyMissing("the master key file is too large");
        }
        return Files.readString(path);
    }

    private static Map<String, MasterKey> parse(String text) {
        var found = new LinkedHashMap<String, MasterKey>();
        int number = 0;
        for (var line : lines(text)) {
            number++;
            var key = MasterKey.parse(line);
            if (key.isEmpty() || found.put(key.get().name(), key.get()) != null) {
                throw new MasterKeyMissing("entry " + number + " is not a new name and 32 bytes in base64url");
            }
        }
        if (found.isEmpty()) {
            throw new MasterKeyMissing("there is no master key in it");
        }
        return found;
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("[\\r\\n;]+")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        return lines;
    }
}
