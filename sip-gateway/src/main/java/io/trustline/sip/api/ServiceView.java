package io.trustline.sip.api;

import java.util.List;

/** A service and today's use of it. */
public record ServiceView(ServiceWish service, List<String> liveKeys, int callsToday, long spentTodayMinor) {}
