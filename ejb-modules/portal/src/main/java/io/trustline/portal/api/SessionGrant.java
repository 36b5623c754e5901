package io.trustline.portal.api;

import io.trustline.kernel.identity.CustomerId;

/** A session that has begun or stepped up: its new secret, and the one that marks the browser as known. */
public record SessionGrant(CustomerId customer, SessionToken token, BrowserToken browser, Language language,
        Role role) {}
