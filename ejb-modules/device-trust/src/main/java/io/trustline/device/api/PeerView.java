package io.trustline.device.api;

import io.trustline.kernel.identity.DeviceId;
import java.time.Instant;
import java.util.List;

/** How a registered camera can be reached by a peer: what it said of its network, and the address that we saw. */
public record PeerView(DeviceId device, String network, List<String> capabilities, List<String> candidates,
        String address, Instant expires) {}
