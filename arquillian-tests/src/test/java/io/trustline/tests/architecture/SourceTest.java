package io.trustline.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** How the code reads, as far as a machine can tell (PLAT-1). */
class SourceTest {

    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_LINE = 120;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@author\\b");
    private static final Pattern ROOM = Pattern.compile("/\\*\\*.*([Mm]ust not know|[Kk]nows) .*\\*/\\s*package ",
            Pattern.DOTALL);
    private static final String PACKAGE_INFO = "package-info.java";

    @Test
    void everyPackageSaysWhatItIsForAndWhatItMustNotKnow() {
        assertEquals(List.of(), folders().filter(folder -> !isIntroduced(folder)).toList());
    }

    @Test
    void filesAreShortEnoughToReadAtOnce() {
        assertEquals(List.of(), files(file -> lines(file).size() > LONGEST_FILE));
    }

    @Test
    void linesFitOnAScreen() {
        assertEquals(List.of(), files(file -> !file.endsWith(PACKAGE_INFO)
                && lines(file).stream().anyMatch(SourceTest::isTooLong)));
    }

    @Test
    void nothingIsLeftUnfinishedOrSigned() {
        assertEquals(List.of(), files(file -> !file.endsWith("SourceTest.java")
                && UNFINISHED.matcher(String.join("\n", lines(file))).find()));
    }

    @Test
    void everyTypeIsIntroduced() {
        assertEquals(List.of(), House.sources().stream().filter(file -> !file.endsWith(PACKAGE_INFO))
                .filter(file -> lines(file).stream().noneMatch(line -> line.strip().startsWith("/**"))).toList());
    }

    /** The formatter keeps constants on one line, and nobody should break a pattern or an import. */
    private static boolean isTooLong(String line) {
        return line.length() > LONGEST_LINE && !line.startsWith("import") && !line.strip().startsWith("\"")
                && !line.matches("[ A-Z_,;]+");
    }

    private static Stream<Path> folders() {
        return all().map(Path::getParent).distinct();
    }

    private static boolean isIntroduced(Path folder) {
        var introduction = folder.resolve(PACKAGE_INFO);
        return isPlanted(folder)
                || Files.exists(introduction) && ROOM.matcher(String.join("\n", lines(introduction))).find();
    }

    /** Tests of a package live in that package, which is introduced where its production code is. */
    private static boolean isPlanted(Path folder) {
        return folder.toString().contains("src/test/java") && !folder.toString().contains("trustline/tests");
    }

    private static List<Path> files(Predicate<Path> test) {
        return all().filter(test).toList();
    }

    private static Stream<Path> all() {
        return Stream.concat(House.sources().stream(), House.tests().stream());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
