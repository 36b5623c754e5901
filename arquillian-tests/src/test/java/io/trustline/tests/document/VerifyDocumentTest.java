package io.trustline.tests.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Project;

/** Every problem that the verification API's documents name exists, with the status that they say (VOX-8, PLAT-8). */
class VerifyDocumentTest {

    private static final Pattern ANSWER = Pattern
            .compile("\"(\\d{3})\": \\{\\s*\"description\": \"Refused: ([a-z, -]+)\\.\"");
    private static final Pattern SPOKEN = Pattern.compile("`(\\d{3}) ([a-z-]+)`");

    @Test
    void theOpenApiDocumentNamesRealProblems() {
        var named = new TreeSet<String>();
        var answers = ANSWER.matcher(Sources.read(Project.file("docs/openapi/verify.json")));
        while (answers.find()) {
            for (var slug : answers.group(2).split(", ")) {
                named.add(answers.group(1) + " " + slug);
            }
        }
        assertTrue(named.size() > 20, named::toString);
        assertEquals(Set.of(), unknown(named));
    }

    @Test
    void thePageNamesRealProblems() {
        var named = SPOKEN.matcher(Sources.read(Project.file("docs/protocols/verify.md"))).results()
                .map(found -> found.group(1) + " " + found.group(2)).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(named.size() > 8, named::toString);
        assertEquals(Set.of(), unknown(named));
    }

    private static Set<String> unknown(Set<String> named) {
        var known = Sources.rows("docs/problems.md")
                .map(row -> row.get(1) + " " + row.get(0).replace("`", "")).collect(Collectors.toSet());
        var unknown = new TreeSet<>(named);
        unknown.removeAll(known);
        return unknown;
    }
}
