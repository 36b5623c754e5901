package io.trustline.device.api;

import io.trustline.kernel.identity.DeviceId;
import java.time.Instant;
import java.util.Optional;

/** A SIM and a device that came apart; numbers are masked. */
public record SimSwapLine(DeviceId device, String serial, SimSwapKind kind, String expected, String seen, int times,
        Instant firstAt, Instant lastAt, Optional<Instant> settledAt) {}
