package io.trustline.sip.api;

import java.util.Optional;

/** Which calls: all, those with an outcome, of a trunk, or to one number (whole, any notation). */
public record CallSearch(Optional<String> outcome, Optional<String> trunk, Optional<String> number) {}
