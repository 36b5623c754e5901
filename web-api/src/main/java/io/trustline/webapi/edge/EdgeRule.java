package io.trustline.webapi.edge;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A path that exists, with its methods; those that bring something bring this media type. */
record EdgeRule(String path, Set<String> methods, Optional<String> mediaType) {

    static EdgeRule read(String path) {
        return new EdgeRule(path, Set.of("GET", "HEAD"), Optional.empty());
    }

    static EdgeRule json(String path, String... methods) {
        return new EdgeRule(path, Set.of(methods), Optional.of("application/json"));
    }

    static EdgeRule message(String path, String... methods) {
        return new EdgeRule(path, Set.of(methods), Optional.of("application/jose"));
    }

    boolean has(String method) {
        return methods.contains(method);
    }

    /** Only these bring a body. */
    static boolean brings(String method) {
        return method.equals("POST") || method.equals("PUT");
    }

    /** @param header as it came; parameters after it change nothing */
    boolean expects(String header) {
        var plain = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaType.filter(plain::equals).isPresent();
    }

    String allowed() {
        var allowed = new TreeSet<>(methods);
        allowed.add("OPTIONS");
        return String.join(", ", allowed);
    }
}
