package io.trustline.tests.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import io.trustline.tests.harness.Project;

/** The programs that docs/protocols/verify.md shows, in their order. */
final class Page {

    private Page() {
    }

    static List<String> programs(String language) {
        try {
            var text = Files.readString(Project.file("docs/protocols/verify.md"));
            return Pattern.compile("(?ms)^```" + language + "$(.*?)^```$").matcher(text).results()
                    .map(block -> block.group(1).strip()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
