package io.trustline.tests.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.Secrets;

/**
 * After all other tests: no log of any server or gateway holds a password, a token, a key, a device's own name, a
 * whole phone number or a password's hash (PLAT-6, PLAT-7, KEY-3). Runs in a test run of its own, when every server
 * has written its last line.
 */
@Tag("afterwards")
class LogSecrecyIT {

    private static final Pattern HASH = Pattern.compile("\\$argon2id\\$");
    /** A national number with its country code, as the tests make them up. */
    private static final Pattern NUMBER = Pattern.compile("(\\+|0086|%2B)?86[ -]?1[3-9]\\d{9}");
    private static final int LONGEST_WINDOW = 256;

    @Test
    void noSecretOfAnyTestIsInAnyLog() {
        var secrets = secrets();
        var leaks = new TreeSet<String>();
        for (var log : logs()) {
            var text = read(log);
            secrets.stream().filter(text::contains).forEach(secret -> leaks.add(log + ": " + around(text, secret)));
        }
        assertEquals(Set.of(), leaks);
    }

    @Test
    void noLogHoldsAHashOrAWholeNumber() {
        var leaks = logs().stream().filter(log -> HASH.matcher(read(log)).find() || NUMBER.matcher(read(log)).find())
                .toList();
        assertEquals(List.of(), leaks);
    }

    /** WEB000001: a page broke; WEB000003: so did the page that explains it. No test may bring that about. */
    @Test
    void noPageBroke() {
        assertEquals(List.of(), logs().stream().filter(log -> read(log).matches("(?s).*WEB00000[13].*")).toList());
    }

    @Test
    void thereWereLogsAndSecretsToLookFor() {
        assertFalse(logs().isEmpty());
        assertFalse(secrets().isEmpty());
    }

    /** Each as it was typed, and as a form would send it. */
    private static Set<String> secrets() {
        if (!Files.exists(Secrets.FILE)) {
            return Set.of();
        }
        return read(Secrets.FILE).lines().filter(line -> line.length() >= 8)
                .flatMap(line -> List.of(line, line.replace(' ', '+')).stream()).collect(Collectors.toSet());
    }

    private static List<Path> logs() {
        try (var files = Files.walk(Project.target("homes"))) {
            return files.filter(file -> file.toString().contains("/log/") && Files.isRegularFile(file)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Enough to find the culprit, without the secret itself. */
    private static String around(String text, String secret) {
        int at = text.indexOf(secret);
        return text.substring(Math.max(0, at - LONGEST_WINDOW), at) + "***";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
