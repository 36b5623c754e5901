package io.trustline.kernel.network;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name by which we were called, without the port (RFC 9110 §7.2); anything unusual is no name. */
public record HostName(String value) {

    private static final int LONGEST = 255;
    private static final Pattern FORM = Pattern
            .compile("(?<name>[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*"
                    + "|\\[[0-9a-f:.]{2,45}])(:\\d{1,5})?");
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    public static Optional<HostName> parse(String header) {
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        var form = FORM.matcher(header.toLowerCase(Locale.ROOT));
        return form.matches() ? Optional.of(new HostName(form.group("name"))) : Optional.empty();
    }

    /** Names that reach this machine from itself alone. */
    public boolean isLocal() {
        return LOCAL.contains(value);
    }

    public URI https(int port) {
        return URI.create("https://" + value + (port == 443 ? "" : ":" + port));
    }
}
