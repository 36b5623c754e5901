package io.trustline.device.api;

import java.util.List;
import java.util.Optional;

/** Some swaps, and where the next ones begin. */
public record SimSwapLines(List<SimSwapLine> lines, Optional<String> next) {}
