package io.trustline.device.api;

import io.trustline.kernel.identity.DeviceId;
import java.time.Instant;
import java.util.Optional;

/** A device among others. The number is masked. */
public record DeviceLine(DeviceId id, DeviceState state, String maker, String serial, String type,
        Optional<String> number,
        Instant createdAt, Optional<Instant> seenAt) {}
