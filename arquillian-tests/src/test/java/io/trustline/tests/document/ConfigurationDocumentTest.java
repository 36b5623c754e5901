package io.trustline.tests.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Project;

/** docs/configuration.md knows every setting with its default, and no other (PLAT-1, PLAT-3). */
class ConfigurationDocumentTest {

    private static final String DOCUMENT = "docs/configuration.md";
    private static final Pattern KEY = Pattern
            .compile("@ConfigProperty\\(\\s*name\\s*=\\s*\"([^\"]+)\"(?:\\s*,\\s*defaultValue\\s*=\\s*\"([^\"]*)\")?");
    /** A key for each of several things that the operator names. */
    private static final Pattern KEY_OF_MANY = Pattern.compile("\"(trustline\\.[a-z.-]*<name>[a-z.-]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("TRUSTLINE(?:_[A-Z0-9]+)+(?!_)\\b");
    private static final Pattern LIMIT = Pattern
            .compile("(?:http-listener=default|servlet-container=default|worker=default):write-attribute"
                    + "\\(name=([a-z0-9-]+),value=(\\d+)");

    @Test
    void everyKeyStandsInTheDocumentWithItsDefault() {
        assertEquals(keys(), table(row -> row.get(0).contains(".") ? row.get(2) : null));
    }

    @Test
    void everyKeyHasItsEnvironmentsName() {
        var written = table(row -> row.get(0).contains(".") ? row.get(1) : null);
        assertEquals(keys().keySet().stream().collect(Collectors.toMap(key -> key, key -> environmentName(key))),
                written);
    }

    @Test
    void everyVariableOfScriptAndServerStandsInTheDocumentAndNoOther() {
        var known = new TreeSet<>(variables(readers()));
        keys().keySet().stream().map(ConfigurationDocumentTest::environmentName)
                .filter(name -> name.startsWith("TRUSTLINE_") && !name.contains("<")).forEach(known::add);
        assertEquals(known, variables(List.of(Project.file(DOCUMENT))));
    }

    @Test
    void everyLimitOfTheServersHttpStandsInTheDocumentAndNoOther() {
        var limits = Sources.find(LIMIT, Project.file("resources/wildfly/http.cli"))
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, other) -> one));
        assertEquals(new TreeMap<>(limits),
                table(row -> row.get(0).matches("[a-z0-9-]+") ? row.get(1) : null));
    }

    @Test
    void settingsLiveInSettingsClassesAlone() {
        var elsewhere = Sources.java().stream().filter(file -> Sources.find(KEY, file).findAny().isPresent())
                .map(Path::getFileName).map(Path::toString).filter(name -> !name.endsWith("Settings.java")).toList();
        assertEquals(List.of(), elsewhere);
    }

    private static Map<String, String> keys() {
        var keys = Sources.java().stream().flatMap(file -> Sources.find(KEY, file)).collect(Collectors.toMap(
                found -> found.group(1), found -> found.group(2) == null ? "" : found.group(2), (one, other) -> one,
                TreeMap::new));
        Sources.java().stream().flatMap(file -> Sources.find(KEY_OF_MANY, file))
                .forEach(found -> keys.put(found.group(1), ""));
        return keys;
    }

    private static Map<String, String> table(Function<List<String>, String> value) {
        var table = new TreeMap<String, String>();
        Sources.rows(DOCUMENT).filter(row -> value.apply(row) != null)
                .forEach(row -> table.put(row.get(0), value.apply(row)));
        return table;
    }

    private static Set<String> variables(List<Path> files) {
        return files.stream().flatMap(file -> Sources.find(VARIABLE, file)).map(found -> found.group())
                .filter(name -> !name.endsWith("_")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> readers() {
        var cli = Sources.under("resources/wildfly", file -> file.toString().endsWith(".cli"));
        return Stream.concat(Stream.of(Project.file("trustline")), cli.stream()).toList();
    }

    private static String environmentName(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9<>]", "_");
    }
}
