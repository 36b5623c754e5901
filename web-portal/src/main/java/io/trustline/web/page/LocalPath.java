package io.trustline.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of one of our own pages; a foreign one cannot be written, so no redirect leads away from us. */
public record LocalPath(String value) {

    private static final int LONGEST = 300;
    private static final Pattern FORM = Pattern
            .compile("/([A-Za-z0-9-]+(/[A-Za-z0-9-]+)*)?(\\?[A-Za-z0-9._~=&%+-]*)?");

    // After the pattern that they must match.
    public static final LocalPath START = new LocalPath("/");
    public static final LocalPath HOME = new LocalPath("/home");
    public static final LocalPath ACCOUNT = new LocalPath("/account");
    public static final LocalPath PASSWORD = new LocalPath("/account-password");
    public static final LocalPath VERIFY = new LocalPath("/verify");
    public static final LocalPath SECURITY = new LocalPath("/security");

    public static final LocalPath SIGN_IN = new LocalPath("/sign-in");
    public static final LocalPath VERIFY_APP = new LocalPath("/verify-app");
    public static final LocalPath VERIFY_PASSKEY = new LocalPath("/verify-passkey");
    public static final LocalPath VERIFY_BACKUP = new LocalPath("/verify-backup");
    public static final LocalPath PROVE = new LocalPath("/prove");
    public static final LocalPath RECOVER_PASSWORD = new LocalPath("/recover-password");

    public LocalPath {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a local path");
        }
    }

    public static Optional<LocalPath> parse(String text) {
        return text != null && text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new LocalPath(text))
                : Optional.empty();
    }

    /** This page, which leads on to {@code next} afterwards; a way too long to be carried is forgotten. */
    public LocalPath leadingTo(LocalPath next) {
        return next.equals(HOME)
                ? this
                : parse(value + "?next=" + URLEncoder.encode(next.value(), StandardCharsets.UTF_8)).orElse(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
