package io.trustline.device.api;

import java.time.Instant;
import java.util.Map;

/** One entry of a device's history. Details are named values fit for an operator's eyes. */
public record StoryLine(int number, Instant at, DeviceAct act, Map<String, String> detail, String actor,
        String correlation) {}
