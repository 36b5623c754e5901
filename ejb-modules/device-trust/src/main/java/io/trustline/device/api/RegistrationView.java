package io.trustline.device.api;

import java.time.Instant;
import java.util.List;

/** How a camera registered (E2): the suites of its stages and its parameters for direct connections. */
public record RegistrationView(String id, String e1, String e2, String e3, String network, List<String> capabilities,
        String address, Instant madeAt, Instant expires) {}
