package io.trustline.simulators.phone.web;

import io.trustline.sdk.wire.json.JsonWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page's words in one language; those that its script says begin with {@code say.}. */
final class Words {

    private static final Map<String, Words> ALL = Map.of("en", new Words("en"), "zh-CN", new Words("zh-CN"));

    private final String language;
    private final Map<String, String> texts;

    private Words(String language) {
        this.language = language;
        this.texts = load("words_" + language + ".properties");
    }

    /** The one that was chosen, else the first that the browser likes and we speak, else English. */
    static Words of(Optional<String> chosen, Optional<String> accepted) {
        return chosen.map(ALL::get).or(() -> accepted.flatMap(Words::liked)).orElse(ALL.get("en"));
    }

    private static Optional<Words> liked(String accepted) {
        try {
            return LanguageRange.parse(accepted).stream().map(LanguageRange::getRange)
                    .flatMap(range -> ALL.keySet().stream().filter(tag -> range.startsWith(tag.substring(0, 2))))
                    .findFirst().map(ALL::get);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    String language() {
        return language;
    }

    /** The template with each {@code {{word}}} in its place. */
    String fill(String template) {
        var page = template.replace("{{language}}", language).replace("{{said}}", escaped(said()));
        for (var text : texts.entrySet()) {
            page = page.replace("{{" + text.getKey() + "}}", escaped(text.getValue()));
        }
        return page;
    }

    private String said() {
        return JsonWriter.text(texts.entrySet().stream().filter(text -> text.getKey().startsWith("say."))
                .collect(Collectors.toMap(text -> text.getKey().substring(4), Map.Entry::getValue)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static Map<String, String> load(String name) {
        var loaded = new Properties();
        try (var file = Words.class.getResourceAsStream(name);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            loaded.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var texts = new TreeMap<String, String>();
        loaded.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    static List<String> languages() {
        return List.copyOf(ALL.keySet());
    }
}
