package io.trustline.simulators.terminal.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said, in Chinese or English. */
public final class Words {

    private static final String BUNDLE = "io.trustline.simulators.terminal.words";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** From a value such as {@code zh_CN.UTF-8}; English where it says nothing that we know. */
    public static Words of(String language) {
        return new Words(language.startsWith("zh") ? Locale.CHINESE : Locale.ROOT);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Without values the text is taken as it stands, apostrophes and all. */
    public String say(String key, Object... values) {
        if (values.length == 0) {
            return bundle.getString(key);
        }
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
