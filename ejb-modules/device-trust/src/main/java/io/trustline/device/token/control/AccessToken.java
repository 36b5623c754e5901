package io.trustline.device.token.control;

import io.trustline.kernel.identity.DeviceId;
import java.time.Instant;

/** Whose token it is, and the name of the key (or registration) under which its calls are signed. */
public record AccessToken(DeviceId device, String kid, Instant expires) {}
