package io.trustline.portal.provider.api;

/** How much a tenant may have called; money in hundredths of the house's currency. */
public record Quota(int callsPerMinute, int callsPerDay, long spendPerDayMinor) {}
