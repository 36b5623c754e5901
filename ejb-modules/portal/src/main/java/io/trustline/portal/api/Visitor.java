package io.trustline.portal.api;

import java.util.Optional;

/**
 * Where a wish comes from: the client's address, what its browser says of itself, and the token that shows that
 * this browser has been here before.
 */
public record Visitor(String address, String browser, Optional<BrowserToken> known) {

    private static final int LONGEST_BROWSER = 300;
    /** An IPv6 address with an embedded IPv4 one; a scope id behind it tells nothing. */
    private static final int LONGEST_ADDRESS = 45;

    public Visitor { browser = browser.length() > LONGEST_BROWSER ? browser.substring(0, LONGEST_BROWSER) : browser; }
}
