package io.trustline.portal.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person types to say who they are: one case, one width, no look-alikes from mixed scripts. */
public record AccountName(String value) {

    public static final int SHORTEST = 2;
    public static final int LONGEST = 32;
    /** Latin letters, Chinese characters and digits, joined by single dots, dashes or underscores. */
    private static final Pattern FORM = Pattern.compile("[a-z0-9\\p{IsHan}]+([._-][a-z0-9\\p{IsHan}]+)*");

    public AccountName {
        int length = value.codePointCount(0, value.length());
        if (length < SHORTEST || length > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an account name");
        }
    }

    /** Forgives case, width and surrounding space. */
    public static Optional<AccountName> parse(String typed) {
        if (typed == null || typed.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        var name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        try {
            return Optional.of(new AccountName(name));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
