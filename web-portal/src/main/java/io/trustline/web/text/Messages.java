package io.trustline.web.text;

import io.trustline.portal.api.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** One language's words. A missing key throws: the tests hold both bundles complete. */
public final class Messages {

    private static final String BUNDLE = "io.trustline.web.text.messages";
    /** A missing key must never be filled from the server's own language. */
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale(), Messages.class.getClassLoader(),
                NO_FALLBACK);
    }

    public static Messages in(Language language) {
        return new Messages(language);
    }

    public String of(String key, Object... values) {
        var pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(values);
    }
}
