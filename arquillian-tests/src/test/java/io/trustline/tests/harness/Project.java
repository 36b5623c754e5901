package io.trustline.tests.harness;

import java.nio.file.Path;

/** Where things are in the source tree. */
public final class Project {

    private Project() {
    }

    public static Path root() {
        return Path.of(System.getProperty("trustline.project", "..")).toAbsolutePath().normalize();
    }

    public static Path file(String path) {
        return root().resolve(path);
    }

    /** This module's build folder. */
    public static Path target(String path) {
        return root().resolve("arquillian-tests/target").resolve(path);
    }

    /** The long form of long tests ({@code -Psoak}). */
    public static boolean isSoak() {
        return Boolean.getBoolean("trustline.soak");
    }
}
