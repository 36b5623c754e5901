package io.trustline.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.PortalProblems;
import io.trustline.portal.factor.api.FactorProblems;
import io.trustline.web.fault.WebProblems;
import io.trustline.web.page.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** PLAT-5: whatever a page says, it can say in both languages. */
class MessagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    /** With the quote closed: keys that are put together have tests of their own. */
    private static final Pattern KEY = Pattern.compile("text\\.of\\('([a-z.-]+)'\\s*[,)]");
    private static final Pattern CHOSEN_KEY = Pattern.compile("text\\.of\\([^']*'([a-z.-]+)' : '([a-z.-]+)'\\)");

    private final Properties english = bundle("messages_en.properties");
    private final Properties chinese = bundle("messages_zh_CN.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
    }

    /** A straight apostrophe opens a quotation in message patterns and swallows what follows. */
    @Test
    void everyMessageSaysSomethingInTypographicWords() {
        Stream.of(english, chinese).forEach(bundle -> bundle.stringPropertyNames().forEach(key -> {
            assertFalse(bundle.getProperty(key).isBlank(), key + " is empty");
            assertFalse(bundle.getProperty(key).contains("'"), key + " has a straight apostrophe");
        }));
    }

    @Test
    void everyKeyOnAPageExists() throws IOException {
        var unknown = new TreeSet<String>();
        for (var page : pages()) {
            keysOn(Files.readString(page)).stream().filter(key -> !english.containsKey(key))
                    .forEach(key -> unknown.add(PAGES.relativize(page) + ": " + key));
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyProblemCanBeTold() throws ReflectiveOperationException {
        for (var type : problems()) {
            assertTrue(english.containsKey("problem." + type.slug()), type.slug());
        }
    }

    @Test
    void everyActAndNoticeCanBeTold() {
        for (var act : Act.values()) {
            assertTrue(english.containsKey("act." + act.name().toLowerCase(Locale.ROOT).replace('_', '-')), act.name());
        }
        for (var notice : Notice.values()) {
            assertTrue(english.containsKey(notice.getKey()), notice.getKey());
        }
    }

    @Test
    void errorPagesAndSystemsHaveTheirWords() throws IOException {
        try (var views = Files.list(PAGES.resolve("WEB-INF/errors"))) {
            views.map(view -> "error." + view.getFileName().toString().replace(".xhtml", "")).forEach(
                    stem -> assertTrue(english.containsKey(stem + ".title") && english.containsKey(stem + ".text")));
        }
        for (var system : List.of("device", "login", "camera", "voice", "cash")) {
            assertTrue(english.containsKey("system." + system) && english.containsKey("system." + system + ".text"));
        }
    }

    @Test
    void countsReadNaturally() {
        assertEquals("In 3 browsers", Messages.in(Language.ENGLISH).of("home.state.sessions.count", 3));
        assertEquals("仅此浏览器", Messages.in(Language.CHINESE).of("home.state.sessions.count", 1));
        assertEquals("尝试次数过多，请 5 分钟后再试。", Messages.in(Language.CHINESE).of("problem.over-limit.wait", 5L));
    }

    private static Set<String> keysOn(String page) {
        var keys = new TreeSet<String>();
        KEY.matcher(page).results().forEach(found -> keys.add(found.group(1)));
        CHOSEN_KEY.matcher(page).results().forEach(found -> {
            keys.add(found.group(1));
            keys.add(found.group(2));
        });
        return keys;
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml") && !file.toString().contains("console"))
                    .toList();
        }
    }

    private static List<ProblemType> problems() throws ReflectiveOperationException {
        var types = new ArrayList<ProblemType>();
        for (var holder : List.of(ProblemType.class, PortalProblems.class, FactorProblems.class,
                WebProblems.class)) {
            for (var field : holder.getFields()) {
                if (field.getType() == ProblemType.class) {
                    types.add((ProblemType) field.get(null));
                }
            }
        }
        return types;
    }

    private static Properties bundle(String name) {
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/io/trustline/web/text", name))) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
