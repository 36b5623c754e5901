package io.trustline.device.api;

/** How many devices are in a state. */
public record StateCount(DeviceState state, long devices) {}
