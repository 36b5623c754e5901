package io.trustline.portal.provider.api;

/**
 * An idempotency key and the digest of the request that came with it: the same again gets the same resource, another
 * request under the same key is refused. Kept for a day.
 */
public record Repeat(String key, String requestDigest) {}
