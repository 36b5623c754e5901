package io.trustline.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the next page tells about the act just done. */
public enum Notice {
    SIGNED_UP,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    NUMBER_CHANGED,
    SESSION_ENDED,
    OTHER_SESSIONS_ENDED,
    DISPUTED,
    ACCOUNT_CLOSED;

    /** As the cookie and the message key write it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String getKey() {
        return "notice." + slug();
    }

    static Optional<Notice> parse(String slug) {
        return Arrays.stream(values()).filter(notice -> notice.slug().equals(slug)).findFirst();
    }
}
