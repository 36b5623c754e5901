package io.trustline.simulators.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Lines of a file, read again when it changes; those that are empty or begin with # say nothing. */
final class LiveFile<T> {

    private final Path path;
    private final Function<List<String>, T> parser;
    private String stamp = "";
    private T content;

    LiveFile(Path path, Function<List<String>, T> parser) {
        this.path = path;
        this.parser = parser;
    }

    synchronized T content() throws IOException {
        var now = Files.getLastModifiedTime(path) + " " + Files.size(path);
        if (!now.equals(stamp)) {
            content = parser.apply(Files.readAllLines(path).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList());
            stamp = now;
        }
        return content;
    }
}
