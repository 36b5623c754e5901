package io.trustline.portal.provider.api;

import java.util.Optional;

/**
 * What a company says of itself and wants.
 *
 * @param screenBound whether callees key two digits from the company's page first (VOX-11)
 * @param plainKeys whether K2 may also be made in the plain ways of the published method
 * @param webhook where news go, https only
 */
public record ProviderWish(String name, String purpose, String contact, boolean screenBound, boolean plainKeys,
        Optional<String> webhook) {}
