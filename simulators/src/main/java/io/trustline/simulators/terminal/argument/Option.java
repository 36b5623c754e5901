package io.trustline.simulators.terminal.argument;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be chosen beside the command, each with the values that it takes. */
public enum Option {
    /** Which terminal; it becomes the name of a folder. */
    NAME("[a-z0-9][a-z0-9-]{0,31}"),
    LANG("(zh|en)([_.@-].*)?|C|POSIX"),
    /** The platform's key to which EDKey is sealed. */
    KEY("RSA|P-256|X25519"),
    SERVICE("[A-Za-z0-9._-]{1,64}"),
    E1("[A-Za-z0-9-]{1,20}"),
    E2("[A-Za-z0-9-]{1,20}");

    private final Pattern values;

    Option(String values) {
        this.values = Pattern.compile(values);
    }

    /** As it is typed. */
    public String word() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    public boolean takes(String value) {
        return values.matcher(value).matches();
    }

    static Optional<Option> of(String word) {
        for (var option : values()) {
            if (option.word().equals(word)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
