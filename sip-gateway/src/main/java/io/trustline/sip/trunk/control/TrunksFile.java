package io.trustline.sip.trunk.control;

import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.api.TrunkWish.Media;
import io.trustline.sip.api.TrunkWish.Mode;
import io.trustline.sip.api.TrunkWish.NumberFormat;
import io.trustline.sip.api.TrunkWish.Redirects;
import io.trustline.sip.api.TrunkWish.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the trunks file: lines {@code <trunk>.<field>=<value>}, comments with #. Whatever is wrong stops the reading
 * and names the line, never the value, which may be a password.
 */
public final class TrunksFile {

    private static final Set<String> FIELDS = Set.of("host", "port", "transport", "mode", "user", "password",
            "password-file", "domain", "caller-number", "number-format", "assert-identity", "calls-per-second",
            "calls-at-once", "priority", "weight", "prefixes", "cost-per-minute-minor", "media", "redirects");

    private final Function<String, String> files;
    private final Map<String, Map<String, Entry>> trunks = new LinkedHashMap<>();

    private TrunksFile(Function<String, String> files) {
        this.files = files;
    }

    /** {@code files} gives the content of a password file by its path. */
    public static List<Trunk> parse(String text, Function<String, String> files) {
        var reading = new TrunksFile(files);
        var lines = text.split("\\R");
        for (int number = 1; number <= lines.length; number++) {
            reading.read(lines[number - 1].strip(), number);
        }
        return reading.trunks.keySet().stream().map(reading::trunk).toList();
    }

    private void read(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        var key = equals < 0 ? "" : line.substring(0, equals).strip();
        int dot = key.lastIndexOf('.');
        if (dot <= 0 || !FIELDS.contains(key.substring(dot + 1))) {
            throw wrong(number, "expected <trunk>.<field>=<value> with a known field");
        }
        var entry = new Entry(line.substring(equals + 1).strip(), number);
        var fields = trunks.computeIfAbsent(key.substring(0, dot), name -> new LinkedHashMap<>());
        if (fields.put(key.substring(dot + 1), entry) != null) {
            throw wrong(number, "this field was set before");
        }
    }

    private Trunk trunk(String name) {
        var fields = trunks.get(name);
        int first = fields.values().stream().mapToInt(Entry::line).min().orElseThrow();
        var transport = choice(fields, "transport", Transport.UDP);
        var wish = new TrunkWish(name, text(fields, "host", ""),
                number(fields, "port", transport == Transport.TLS ? 5061 : 5060), transport,
                choice(fields, "mode", Mode.STATIC), text(fields, "user", ""), password(fields),
                text(fields, "domain", ""), text(fields, "caller-number", ""),
                choice(fields, "number-format", NumberFormat.E164), yes(fields, "assert-identity", true),
                number(fields, "calls-per-second", 5), number(fields, "calls-at-once", 30),
                number(fields, "priority", 10), number(fields, "weight", 1), prefixes(fields),
                number(fields, "cost-per-minute-minor", 0), choice(fields, "media", Media.RTP),
                choice(fields, "redirects", Redirects.REFUSE));
        var troubles = TrunkCheck.troubles(wish);
        if (!troubles.isEmpty()) {
            throw wrong(first, "trunk " + name + ": " + String.join("; ", troubles));
        }
        return new Trunk(wish, true);
    }

    private String password(Map<String, Entry> fields) {
        var file = fields.get("password-file");
        if (file == null) {
            return text(fields, "password", "");
        }
        if (fields.containsKey("password")) {
            throw wrong(file.line, "password and password-file exclude each other");
        }
        try {
            return files.apply(file.value).strip();
        } catch (RuntimeException unreadable) {
            throw wrong(file.line, "the password file cannot be read");
        }
    }

    private static List<String> prefixes(Map<String, Entry> fields) {
        var prefixes = new ArrayList<String>();
        Arrays.stream(text(fields, "prefixes", "").split(",")).map(String::strip).filter(each -> !each.isEmpty())
                .forEach(prefixes::add);
        return prefixes;
    }

    private static String text(Map<String, Entry> fields, String field, String otherwise) {
        var entry = fields.get(field);
        return entry == null ? otherwise : entry.value;
    }

    private static int number(Map<String, Entry> fields, String field, int otherwise) {
        var entry = fields.get(field);
        try {
            return entry == null ? otherwise : Integer.parseInt(entry.value);
        } catch (NumberFormatException none) {
            throw wrong(entry.line, field + " is no whole number");
        }
    }

    private static boolean yes(Map<String, Entry> fields, String field, boolean otherwise) {
        var entry = fields.get(field);
        if (entry != null && !entry.value.equals("true") && !entry.value.equals("false")) {
            throw wrong(entry.line, field + " is true or false");
        }
        return entry == null ? otherwise : entry.value.equals("true");
    }

    /** Written as in the enum, in lower case with a hyphen. */
    private static <E extends Enum<E>> E choice(Map<String, Entry> fields, String field, E otherwise) {
        var entry = fields.get(field);
        if (entry == null) {
            return otherwise;
        }
        try {
            return Enum.valueOf(otherwise.getDeclaringClass(), entry.value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw wrong(entry.line, field + " has no such choice");
        }
    }

    private static IllegalArgumentException wrong(int line, String what) {
        return new IllegalArgumentException("trunks file, line " + line + ": " + what);
    }

    private record Entry(String value, int line) {

        @Override
        public String toString() {
            return "Entry[line " + line + "]";
        }
    }
}
