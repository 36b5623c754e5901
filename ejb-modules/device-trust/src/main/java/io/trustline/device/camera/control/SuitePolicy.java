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

    private static final String ALL = "all";
    /** The best first: fast ones with the widest use, and public keys where nothing else is wanted. */
    private static final List<Suite> IN_ORDER = List.of(Suite.A256GCM, Suite.C20P, Suite.SM4_GCM, Suite.A128GCM,
            Suite.A128CBC_HS256, Suite.ECDH_ES, Suite.RSA_OAEP_256);

    /** Reads {@code all} or {@code A256GCM,SM4-GCM,…}; what is broken or unknown is refused by name, with reason. */
    public static SuitePolicy of(String key, String text) {
        return of(key, text, IN_ORDER);
    }

    /** For the video, which is sealed without public keys. */
    public static SuitePolicy symmetric(String key, String text) {
        return of(key, text, IN_ORDER.stream().filter(Suite::symmetric).toList());
    }

    private static SuitePolicy of(String key, String text, List<Suite> possible) {
        if (text.strip().equals(ALL)) {
            return new SuitePolicy(possible);
        }
        Set<Suite> allowed = new LinkedHashSet<>();
        Arrays.stream(text.split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .forEach(name -> allowed.add(suite(key, name)));
        if (allowed.isEmpty() || !possible.containsAll(allowed)) {
            throw new IllegalArgumentException(key + " allows nothing, or what is not for this stage");
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
