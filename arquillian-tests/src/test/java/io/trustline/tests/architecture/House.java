package io.trustline.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.trustline.tests.harness.Project;

/** Everything that was compiled for production, and its sources. */
final class House {

    private static final String SOURCES = "src/main/java";
    private static final String TESTS = "src/test/java";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(modules().map(module -> module.resolve("target/classes")).filter(Files::isDirectory).toList());

    private House() {
    }

    static JavaClasses classes() {
        return CLASSES;
    }

    static List<Path> sources() {
        return below(SOURCES);
    }

    static List<Path> tests() {
        return below(TESTS);
    }

    private static List<Path> below(String folder) {
        return modules().map(module -> module.resolve(folder)).filter(Files::isDirectory).flatMap(House::javaBelow)
                .toList();
    }

    static Stream<Path> javaBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Path> modules() {
        try (var folders = Files.walk(Project.root(), 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
