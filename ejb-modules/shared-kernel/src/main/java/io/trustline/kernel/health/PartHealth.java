package io.trustline.kernel.health;

/** How one part feels now, with a word for the operator. */
public record PartHealth(String part, boolean up, String note) {}
