package io.trustline.sip.speech.control;

import io.trustline.sip.api.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the clips lie: in the archive, or in a folder of the house's own with the same names. */
public final class PromptFolder {

    /** 100 s; nobody waits that long for one sentence. */
    private static final int LARGEST = 1_600_044;
    private static final Pattern NAME = Pattern.compile("[0-9a-z][0-9a-z-]{0,63}");

    private final Optional<Path> own;

    /** Empty: those of the archive. */
    public PromptFolder(Optional<Path> own) {
        this.own = own;
    }

    /** The clips that the manifest names, with their texts; none where a folder of one's own has no manifest. */
    Map<String, String> named(Language language) {
        var manifest = new Properties();
        read(language.tag() + "/manifest.properties").ifPresent(bytes -> load(manifest, bytes));
        return manifest.stringPropertyNames().stream().filter(NAME.asMatchPredicate())
                .collect(Collectors.toMap(Function.identity(), manifest::getProperty));
    }

    byte[] clip(Language language, String name) {
        return read(language.tag() + "/" + name + ".wav").orElseThrow(
                () -> new IllegalArgumentException("not found, unreadable or longer than 100 s"));
    }

    private Optional<byte[]> read(String name) {
        try {
            return own.isPresent() ? readFile(own.get().resolve(name)) : readArchived("/prompts/" + name);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> readFile(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    private static Optional<byte[]> readArchived(String name) throws IOException {
        try (var stream = PromptFolder.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        }
    }

    private static void load(Properties manifest, byte[] bytes) {
        try (var text = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            manifest.load(text);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
    }
}
