package io.trustline.webapi.edge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every path for machines, exactly as it must be written. What is not here does not exist. */
final class EdgeRules {

    private static final Map<String, EdgeRule> TABLE = List.of(
            EdgeRule.read("/api/device/v1/keys"),
            EdgeRule.message("/api/device/v1/initialisations", "POST"),
            EdgeRule.message("/api/device/v1/accesses", "POST"),
            EdgeRule.message("/api/device/v1/configurations", "POST"),
            EdgeRule.message("/api/device/v1/registrations", "POST"),
            EdgeRule.message("/api/device/v1/self", "GET", "HEAD", "PUT")).stream()
            .collect(Collectors.toUnmodifiableMap(EdgeRule::path, Function.identity()));

    private EdgeRules() {
    }

    /** @param path as it came, not decoded */
    static Optional<EdgeRule> of(String path) {
        return Optional.ofNullable(TABLE.get(path));
    }
}
