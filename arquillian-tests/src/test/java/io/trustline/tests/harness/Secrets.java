package io.trustline.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Remembers what the tests told the servers in confidence, so that LogSecrecyIT can look for it in the logs. */
public final class Secrets {

    public static final Path FILE = Project.target("secrets.txt");

    private static final int MOST_SAMPLES = 400;
    private static int sampled;

    private Secrets() {
    }

    /** Of what there is a lot of, the first ones. */
    public static synchronized String sample(String secret) {
        return sampled++ < MOST_SAMPLES ? remember(secret) : secret;
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
