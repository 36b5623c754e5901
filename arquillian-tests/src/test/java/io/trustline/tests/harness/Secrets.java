package io.trustline.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Remembers what the tests told the servers in confidence, so that LogSecrecyIT can look for it in the logs. */
public final class Secrets {

    public static final Path FILE = Project.target("secrets.txt");

    private Secrets() {
    }

    public static synchronized String remember(String secret) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, secret + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return secret;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
