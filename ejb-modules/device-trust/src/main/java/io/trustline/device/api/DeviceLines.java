package io.trustline.device.api;

import java.util.List;
import java.util.Optional;

/** Some devices, and where the next ones begin. */
public record DeviceLines(List<DeviceLine> lines, Optional<String> next) {}
