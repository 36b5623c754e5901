package io.trustline.portal.provider.control;

/** What can be done to a company. Names are stored and never change. */
enum TenantAct {
    APPLIED,
    CHANGED,
    APPROVED,
    REFUSED,
    STOPPED,
    RESUMED,
    QUOTA_CHANGED,
    KEY_MADE,
    KEY_REVOKED,
    WEBHOOK_KEY_MADE,
    NEWS_REPLAYED
}
