package io.trustline.tests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;

import io.trustline.tests.harness.Project;

/** The words of the pages in one language, as their authors wrote them. */
final class Texts {

    private final Properties words = new Properties();

    private Texts() {
    }

    static Texts of(String language) {
        var texts = new Texts();
        var file = Project.file("web-portal/src/main/resources/io/trustline/web/text/messages_"
                + language.replace('-', '_') + ".properties");
        try (var lines = Files.newBufferedReader(file)) {
            texts.words.load(lines);
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String say(String key) {
        return words.getProperty(key);
    }
}
