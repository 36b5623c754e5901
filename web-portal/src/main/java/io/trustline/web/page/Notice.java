package io.trustline.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the next page tells about the act just done. */
public enum Notice {
    SIGNED_UP,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    RECOVERY_STOPPED,
    FROZEN,
    NUMBER_FIRST,
    NUMBER_REMOVED,
    SESSION_ENDED,
    OTHER_SESSIONS_ENDED,
    DISPUTED,
    FACTOR_ADDED,
    FACTOR_REMOVED,
    ACCOUNT_CLOSED,
    DEVICE_SUSPENDED,
    DEVICE_RESUMED,
    DEVICE_REVOKED,
    REBINDING_ALLOWED,
    KEYS_ROTATED,
    KEY_RETIRED,
    TRUNK_SAVED,
    TRUNK_PAUSED,
    TRUNK_RESUMED,
    TRUNK_REMOVED,
    COMPANY_APPLIED,
    COMPANY_CHANGED,
    COMPANY_APPROVED,
    COMPANY_REFUSED,
    COMPANY_STOPPED,
    COMPANY_RESUMED,
    QUOTA_CHANGED,
    KEY_REVOKED,
    NEWS_REPLAYED,
    CALLS_GO_ON,
    RE_ENTRY_OPENED,
    RE_ENTRY_STOPPED,
    RE_ENTRY_NOT_POSSIBLE,
    NOT_CONFIRMED,
    NOT_POSSIBLE;

    /** As the cookie and the message key write it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String getKey() {
        return "notice." + slug();
    }

    /** Whether it tells that the act was not done. */
    public boolean isRefusal() {
        return this == NOT_CONFIRMED || this == NOT_POSSIBLE || this == RE_ENTRY_NOT_POSSIBLE;
    }

    static Optional<Notice> parse(String slug) {
        return Arrays.stream(values()).filter(notice -> notice.slug().equals(slug)).findFirst();
    }
}
