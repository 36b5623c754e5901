package io.trustline.tests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** axe-core looks at a page as people with assistive technology meet it (WCAG 2.2 AA). */
final class Axe {

    private static final String FOLDER = "META-INF/resources/webjars/axe-core/4.6.3/";
    private static final String SOURCE = read(FOLDER + "axe.min.js");
    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    /** Without preloading: fetching style sheets once more is what a content policy forbids. */
    private static final String RUN = "const done = arguments[arguments.length - 1];"
            + "axe.run(document, {preload: false, resultTypes: ['violations'], runOnly: arguments[0]})"
            + ".then(found => done(found.violations.filter(one => ['serious', 'critical'].includes(one.impact))"
            + ".map(one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))),"
            + " broken => done(['' + broken]))";

    private Axe() {
    }

    /** Everything serious or critical. */
    static List<?> faults(Screen screen) {
        return run(screen, Map.of("type", "tag", "values", STANDARD));
    }

    /** What changes with the colours alone. */
    static List<?> faultsOfColour(Screen screen) {
        return run(screen, Map.of("type", "rule", "values", List.of("color-contrast")));
    }

    private static List<?> run(Screen screen, Map<String, Object> rules) {
        if (!(boolean) screen.script("return 'axe' in window")) {
            screen.script(SOURCE);
        }
        return (List<?>) screen.driver().executeAsyncScript(RUN, rules);
    }

    private static String read(String resource) {
        try (var source = Axe.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
