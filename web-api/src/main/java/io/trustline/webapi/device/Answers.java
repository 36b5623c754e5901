package io.trustline.webapi.device;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.webapi.edge.Refusals;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** What came of a message, as HTTP says it: compact JOSE, nothing at all, or a problem. */
final class Answers {

    private static final String JOSE = "application/jose";

    private Answers() {
    }

    static Response of(Outcome<String> outcome) {
        return outcome.fold(Answers::granted, Refusals::response);
    }

    private static Response granted(String message) {
        return message.isEmpty()
                ? Response.noContent().build()
                : Response.ok(message.getBytes(StandardCharsets.US_ASCII), JOSE).build();
    }
}
