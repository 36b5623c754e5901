package io.trustline.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** PLAT-8: customers' pages live under a policy that allows nothing inline, and keep their own head. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\sstyle=|<style|\\son[a-z]+=|javascript:|data:image|<h:head|<h:body|<h:commandLink|<f:ajax|<f:websocket");

    @Test
    void holdNothingInline() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(PAGES)) {
            for (var page : files.filter(PagesTest::isCustomers).toList()) {
                FORBIDDEN.matcher(Files.readString(page)).results()
                        .forEach(match -> found.add(PAGES.relativize(page) + ": " + match.group()));
            }
        }
        assertEquals(new TreeSet<>(), found);
    }

    private static boolean isCustomers(Path file) {
        return file.toString().endsWith(".xhtml") && !file.toString().contains("console");
    }
}
