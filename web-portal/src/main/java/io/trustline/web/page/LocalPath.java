package io.trustline.web.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address of one of our own pages; a foreign one cannot be written, so no redirect leads away from us. */
public record LocalPath(String value) {

    private static final int LONGEST = 300;
    private static final Pattern FORM = Pattern
            .compile("/([A-Za-z0-9-]+(/[A-Za-z0-9-]+)*)?(\\?[A-Za-z0-9._~=&%+-]*)?");

    // After the pattern that they must match.
    static final LocalPath START = new LocalPath("/");
    static final LocalPath HOME = new LocalPath("/home");
    static final LocalPath ACCOUNT = new LocalPath("/account");
    static final LocalPath PASSWORD = new LocalPath("/account-password");
    static final LocalPath VERIFY = new LocalPath("/verify");
    static final LocalPath SECURITY = new LocalPath("/security");

    public LocalPath {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a local path");
        }
    }

    static Optional<LocalPath> parse(String text) {
        return text != null && text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new LocalPath(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
