package io.trustline.webapi.verify;

import io.trustline.kernel.source.Tokens;
import io.trustline.portal.provider.api.Repeat;
import io.trustline.sdk.wire.json.Unfit;
import io.trustline.webapi.edge.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code Idempotency-Key}, and makes the digest that tells one request from another. */
final class Repeats {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

    private Repeats() {
    }

    static Optional<Repeat> of(HttpServletRequest request) {
        var keys = Collections.list(request.getHeaders(HEADER));
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        if (keys.size() > 1 || !FORM.matcher(keys.get(0)).matches()) {
            throw new Unfit(HEADER);
        }
        // Byte for byte, each as one character: whatever differs makes another digest.
        var body = new String(Content.of(request).bytes(), StandardCharsets.ISO_8859_1);
        return Optional.of(new Repeat(keys.get(0),
                Tokens.digest(request.getMethod() + " " + request.getRequestURI() + "\n" + body)));
    }
}
