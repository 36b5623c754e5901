package io.trustline.portal.control;

import java.time.Duration;

/** So many tries of something within a window that opens with the first. */
public record Budget(String name, int limit, Duration window) {}
