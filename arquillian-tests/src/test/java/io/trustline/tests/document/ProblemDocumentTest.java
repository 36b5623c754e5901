package io.trustline.tests.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.tests.harness.Project;

/** docs/problems.md knows every problem type as the code has it, and no other (PLAT-6, PLAT-8). */
class ProblemDocumentTest {

    private static final String DOCUMENT = "docs/problems.md";
    private static final Pattern TYPE = Pattern
            .compile("new ProblemType\\(\\s*\"([^\"]+)\",\\s*(\\d+),\\s*\"([^\"]+)\"\\s*\\)");

    @Test
    void everyProblemTypeStandsInTheDocumentAndNoOther() {
        var types = types().map(type -> List.of(type.slug(), "" + type.status(), type.uri(), type.title())).sorted(
                Comparator.comparing(row -> row.get(0))).toList();
        var written = Sources.rows(DOCUMENT).map(row -> row.subList(0, 4))
                .sorted(Comparator.comparing(row -> row.get(0))).toList();
        assertEquals(types, written);
    }

    @Test
    void everyProblemSaysWhatToDoNext() {
        Sources.rows(DOCUMENT).forEach(row -> assertTrue(row.size() == 5 && !row.get(4).isEmpty(), row::toString));
    }

    @Test
    void theExampleIsWhatProgramsGet() {
        var type = ProblemType.NOT_FOUND;
        var body = "{\"type\":\"" + type.uri() + "\",\"title\":\"" + type.title() + "\",\"status\":" + type.status()
                + ",\"correlation\":\"";
        assertTrue(Sources.read(Project.file(DOCUMENT)).contains(body), body);
    }

    private static Stream<ProblemType> types() {
        return Sources.java().stream().flatMap(file -> Sources.find(TYPE, file)).map(
                found -> new ProblemType(found.group(1), Integer.parseInt(found.group(2)), found.group(3)));
    }
}
