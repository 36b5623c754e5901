package io.trustline.sip.dialling.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The list of prefixes that come with the gateway, each with its reason beside it in the file. */
final class BlockedPrefixes {

    static final Pattern FORM = Pattern.compile("\\+[0-9]{1,14}");
    private static final String FILE = "sip/blocked-prefixes.txt";

    private BlockedPrefixes() {
    }

    static List<String> shipped() {
        var stream = Objects.requireNonNull(BlockedPrefixes.class.getClassLoader().getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> line.startsWith("+"))
                    .map(line -> checked(line.split("\\s", 2)[0])).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws IllegalArgumentException for anything but "+" and digits */
    static String checked(String prefix) {
        if (!FORM.matcher(prefix).matches()) {
            throw new IllegalArgumentException("not a prefix, which is + and digits: " + prefix);
        }
        return prefix;
    }
}
