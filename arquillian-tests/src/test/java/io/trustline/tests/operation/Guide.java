package io.trustline.tests.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.trustline.tests.harness.Project;

/** The commands of a chapter of docs/operations.md, in their order. */
final class Guide {

    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```$(.*?)^ *```$");

    private Guide() {
    }

    static List<String> commands(String chapter) {
        var text = Arrays.stream(read().split("(?m)^## ")).filter(part -> part.startsWith(chapter + "\n")).findFirst()
                .orElseThrow(() -> new AssertionError("no chapter " + chapter));
        return FENCED.matcher(text).results().map(block -> block.group(1).lines().map(String::strip)
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"))).toList();
    }

    private static String read() {
        try {
            return Files.readString(Project.file("docs/operations.md"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
