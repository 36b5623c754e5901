package io.trustline.device.camera.control;

import io.trustline.sdk.wire.BrokenAlgorithms;
import io.trustline.sdk.wire.Suite;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The suites that an operator allows for one stage, the best first (CAM-3). */
public record SuitePolicy(List<Suite> allowed) {

    /** Reads {@code A256GCM,SM4-GCM,…}; what is broken or unknown is refused by name, with the reason. */
    public static SuitePolicy of(String key, String text) {
        Set<Suite> allowed = new LinkedHashSet<>();
        Arrays.stream(text.split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .forEach(name -> allowed.add(suite(key, name)));
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException(key + " allows nothing");
        }
        return new SuitePolicy(List.copyOf(allowed));
    }

    public boolean allows(Suite suite) {
        return allowed.contains(suite);
    }

    /** The first of ours that the camera can do. */
    Optional<Suite> choose(List<String> offers) {
        return allowed.stream().filter(suite -> offers.contains(suite.text())).findFirst();
    }

    private static Suite suite(String key, String name) {
        return Suite.of(name).orElseThrow(() -> new IllegalArgumentException(key + ": " + name + " is refused: "
                + BrokenAlgorithms.of(name).map(BrokenAlgorithms::reason).orElse("nobody here knows it")
                + " (docs/algorithms.md)"));
    }
}
