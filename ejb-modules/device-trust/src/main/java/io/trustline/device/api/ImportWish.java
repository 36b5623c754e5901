package io.trustline.device.api;

/** A maker's list that an operator brings: whose it is, what the file was called, how long it is, and who brings it. */
public record ImportWish(String maker, String file, long bytes, String actor) {}
