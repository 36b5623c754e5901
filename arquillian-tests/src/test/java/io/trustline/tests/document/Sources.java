package io.trustline.tests.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.trustline.tests.harness.Project;

/** Files of the project, and what a pattern finds in them. */
final class Sources {

    private static final Pattern MAIN = Pattern.compile(".*/src/main/java/.*\\.java");

    private Sources() {
    }

    /** The product's own Java, without tests. */
    static List<Path> java() {
        return under(".", path -> MAIN.matcher(path.toString()).matches());
    }

    static List<Path> under(String folder, Predicate<Path> wanted) {
        try (var paths = Files.walk(Project.file(folder))) {
            return paths.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Stream<MatchResult> find(Pattern pattern, Path file) {
        return pattern.matcher(read(file)).results();
    }

    /** The cells of every table row whose first cell is code, without their backticks. */
    static Stream<List<String>> rows(String document) {
        return read(Project.file(document)).lines().filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.substring(1).split("\\|")).map(cell -> cell.strip().replace("`", ""))
                        .toList());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
