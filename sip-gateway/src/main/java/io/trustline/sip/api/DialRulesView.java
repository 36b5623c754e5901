package io.trustline.sip.api;

import java.util.List;

/** The rules that hold now, as an operator set them. */
public record DialRulesView(List<String> countries, List<String> blockedPrefixes, int callsPerNumberAndHour,
        int callsPerMinute, long spendPerDayMinor, long spentTodayMinor) {}
