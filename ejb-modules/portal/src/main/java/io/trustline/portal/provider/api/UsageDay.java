package io.trustline.portal.provider.api;

import java.time.LocalDate;
import java.util.Map;

/** One day (UTC): calls by outcome label, codes given rightly, verifications begun, and what it cost. */
public record UsageDay(LocalDate day, Map<String, Long> calls, long verified, long started, long costMinor) {}
