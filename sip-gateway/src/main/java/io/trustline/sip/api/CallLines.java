package io.trustline.sip.api;

import java.util.List;
import java.util.Optional;

/** Some calls, and where the next ones begin. */
public record CallLines(List<CallLine> lines, Optional<String> next) {}
