package io.trustline.device.api;

import io.trustline.kernel.identity.DeviceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One device as an operator may see it. The Did is shortened, the number masked, keys are names only. */
public record DeviceView(DeviceId id, DeviceState state, String maker, String serial, Optional<String> did,
        Optional<String> number, String type, List<String> capabilities, String firmware, List<KeyView> keys,
        Optional<RegistrationView> registration, Optional<Instant> rebindUntil, Instant createdAt,
        Optional<Instant> seenAt) {}
