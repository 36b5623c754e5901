package io.trustline.sip.api;

import java.time.Instant;

/** A call that was not placed; the number is masked. */
public record RefusalLine(Instant at, String service, String number, DialRefusal reason) {}
