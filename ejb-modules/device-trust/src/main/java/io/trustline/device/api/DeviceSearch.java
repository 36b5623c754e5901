package io.trustline.device.api;

import java.util.Optional;

/** What to look for: the beginning of a serial number, a whole Did, number or device's id; or nothing, for all. */
public record DeviceSearch(String wanted, Optional<DeviceState> state) {}
