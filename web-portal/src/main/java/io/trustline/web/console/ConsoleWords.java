package io.trustline.web.console;

import io.trustline.web.gate.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;

/** The console's words for names that others give: pages say {@code #{words.of('detail', name)}}. */
@Named("words")
@RequestScoped
public class ConsoleWords {

    private static final String BUNDLE = "io.trustline.web.console.console";
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    Visit visit;

    private ResourceBundle bundle;

    /** The name itself where nobody has taught the console a word for it: news of another context must still show. */
    public String of(String family, String name) {
        var key = family + "." + name;
        return bundle().containsKey(key) ? bundle().getString(key) : name;
    }

    private ResourceBundle bundle() {
        if (bundle == null) {
            bundle = ResourceBundle.getBundle(BUNDLE, visit.getLanguage().locale(), ConsoleWords.class.getClassLoader(),
                    NO_FALLBACK);
        }
        return bundle;
    }
}
