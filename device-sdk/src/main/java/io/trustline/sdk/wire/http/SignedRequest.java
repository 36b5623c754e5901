package io.trustline.sdk.wire.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What of a request can be signed; the path as it was sent, headers by any spelling of their name. */
public record SignedRequest(String method, String path, Function<String, List<String>> headers) {

    private static final String HTTPS = ":443";

    /** Empty where it is not there exactly once, or could be read in two ways. */
    Optional<String> component(String name) {
        return switch (name) {
            case "@method" -> plain(method);
            case "@authority" -> single("host").map(SignedRequest::authority);
            case "@path" -> plain(path.isEmpty() ? "/" : path);
            default -> single(name);
        };
    }

    /** RFC 9421 §2.2.3: in lower case, without the port that goes without saying. */
    private static String authority(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(HTTPS) ? lower.substring(0, lower.length() - HTTPS.length()) : lower;
    }

    private Optional<String> single(String name) {
        var values = headers.apply(name);
        return values == null || values.size() != 1 ? Optional.empty() : plain(values.get(0).strip());
    }

    /** All lines of a header that may be written as a list (RFC 9110 §5.3). */
    Optional<String> list(String name) {
        var values = headers.apply(name);
        return values == null || values.isEmpty() ? Optional.empty() : plain(String.join(", ", values));
    }

    private static Optional<String> plain(String value) {
        return value.chars().allMatch(character -> character >= ' ' && character < 127)
                ? Optional.of(value)
                : Optional.empty();
    }
}
