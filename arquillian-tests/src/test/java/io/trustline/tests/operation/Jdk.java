package io.trustline.tests.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One of the JDKs of this machine. */
record Jdk(int feature, Path home) {

    private static final Path USUAL_PLACE = Path.of("/usr/lib/jvm");

    /** One for each feature version, links followed. */
    static Stream<Jdk> installed() {
        try (var usual = Files.isDirectory(USUAL_PLACE) ? Files.list(USUAL_PLACE) : Stream.<Path>empty()) {
            var named = Stream.of("JAVA_HOME").map(System.getenv()::get).filter(home -> home != null).map(Path::of);
            Map<Integer, Jdk> found = new TreeMap<>();
            Stream.concat(named, usual.sorted()).flatMap(folder -> at(folder).stream())
                    .forEach(jdk -> found.putIfAbsent(jdk.feature, jdk));
            return found.values().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The home of the Java that runs this process, where the system tells. */
    static Optional<Path> of(ProcessHandle process) {
        return process.info().command().map(Path::of).map(java -> real(java).getParent().getParent());
    }

    private static Optional<Jdk> at(Path folder) {
        var release = folder.resolve("release");
        if (!Files.isExecutable(folder.resolve("bin/javac")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        var facts = new Properties();
        try (var lines = Files.newBufferedReader(release)) {
            facts.load(lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var version = facts.getProperty("JAVA_VERSION", "0").replace("\"", "").split("[.+-]")[0];
        return Optional.of(new Jdk(Integer.parseInt(version), real(folder)));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
