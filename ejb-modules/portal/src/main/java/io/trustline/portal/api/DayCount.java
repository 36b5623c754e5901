package io.trustline.portal.api;

import java.time.LocalDate;

/** How often something happened on one day (UTC). */
public record DayCount(LocalDate day, Act act, long times) {}
