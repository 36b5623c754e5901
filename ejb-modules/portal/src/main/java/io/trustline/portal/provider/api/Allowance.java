package io.trustline.portal.provider.api;

import java.time.Duration;

/**
 * One bound of a tenant's quota, and what is left of it.
 *
 * @param name of the bound, such as {@code minute}
 * @param resets until the whole of it may be used again
 */
public record Allowance(String name, int limit, Duration window, int left, Duration resets) {}
