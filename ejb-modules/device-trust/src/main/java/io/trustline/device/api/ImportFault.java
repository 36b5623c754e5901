package io.trustline.device.api;

/** A line of a list that was not taken, and why; never its content. */
public record ImportFault(long line, String reason) {}
