package io.trustline.sip.digest.control;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A challenge that we can answer. {@code proxy}: it came as 407. {@code qop}: it wants auth, else the old form. */
public record Challenge(boolean proxy, String realm, String nonce, Optional<String> opaque, DigestAlgorithm algorithm,
        boolean qop, boolean stale) {

    /** Of several challenges the one with the strongest hash that we know (RFC 8760 §2.4). */
    public static Optional<Challenge> best(boolean proxy, List<String> texts) {
        return texts.stream().map(text -> of(proxy, text)).flatMap(Optional::stream)
                .max(Comparator.comparing(Challenge::algorithm));
    }

    private static Optional<Challenge> of(boolean proxy, String text) {
        var values = ChallengeText.read(text);
        var algorithm = DigestAlgorithm.of(values.getOrDefault("algorithm", DigestAlgorithm.MD5.token()));
        var qop = Optional.ofNullable(values.get("qop"));
        boolean auth = qop.isPresent() && Arrays.asList(qop.get().split("[ ,]+")).contains("auth");
        if (algorithm.isEmpty() || !values.containsKey("realm") || !values.containsKey("nonce")
                || qop.isPresent() && !auth) {
            return Optional.empty();
        }
        boolean stale = "true".equalsIgnoreCase(values.get("stale"));
        return Optional.of(new Challenge(proxy, values.get("realm"), values.get("nonce"),
                Optional.ofNullable(values.get("opaque")), algorithm.get(), auth, stale));
    }
}
