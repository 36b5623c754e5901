package io.trustline.portal.api;

import java.util.Optional;

/**
 * Where a wish comes from: the client's address, what its browser says of itself, and the token that shows that
 * this browser has been here before.
 */
public record Visitor(String address, String browser, Optional<BrowserToken> known) {

    public static final int LONGEST_BROWSER = 300;

    public Visitor { browser = browser.length() > LONGEST_BROWSER ? browser.substring(0, LONGEST_BROWSER) : browser; }
}
