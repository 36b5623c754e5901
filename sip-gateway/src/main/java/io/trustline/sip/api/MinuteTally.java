package io.trustline.sip.api;

import java.time.Instant;
import java.util.Map;

/** Calls that were asked for in one minute, by the name of their outcome ("" while they live). */
public record MinuteTally(Instant minute, Map<String, Integer> outcomes) {}
