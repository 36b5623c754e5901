package io.trustline.webapi.edge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every path for machines, exactly as it must be written, with {id} for a UUID. What is not here does not exist. */
final class EdgeRules {

    private static final String ID = "{id}";
    /** As {@link java.util.UUID} writes it. */
    private static final Pattern UUID = Pattern.compile("(?<=/)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=/|$)");

    private static final Map<String, EdgeRule> TABLE = List.of(
            EdgeRule.read("/api/device/v1/keys"),
            EdgeRule.message("/api/device/v1/initialisations", "POST"),
            EdgeRule.message("/api/device/v1/accesses", "POST"),
            EdgeRule.message("/api/device/v1/configurations", "POST"),
            EdgeRule.message("/api/device/v1/registrations", "POST"),
            EdgeRule.message("/api/device/v1/self", "GET", "HEAD", "PUT"),
            EdgeRule.json("/api/verify/v1/verifications", "POST"),
            EdgeRule.json("/api/verify/v1/verifications/{id}", "GET", "HEAD", "DELETE"),
            EdgeRule.json("/api/verify/v1/verifications/{id}/checks", "POST"),
            EdgeRule.json("/api/verify/v1/verifications/{id}/calls", "POST"),
            EdgeRule.json("/api/verify/v1/calls", "POST"),
            EdgeRule.read("/api/verify/v1/calls/{id}"),
            EdgeRule.json("/api/verify/v1/approvals", "POST"),
            EdgeRule.read("/api/verify/v1/approvals/{id}"),
            EdgeRule.read("/api/verify/v1/prompts"),
            EdgeRule.read("/api/verify/v1/openapi.json")).stream()
            .collect(Collectors.toUnmodifiableMap(EdgeRule::path, Function.identity()));

    private EdgeRules() {
    }

    /** @param path as it came, not decoded */
    static Optional<EdgeRule> of(String path) {
        // Nobody may write the place of an id instead of one.
        return path.contains(ID)
                ? Optional.empty()
                : Optional.ofNullable(TABLE.get(UUID.matcher(path).replaceFirst(ID)));
    }
}
