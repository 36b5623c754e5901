package io.trustline.kernel.problem;

import io.trustline.kernel.correlation.CorrelationId;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.util.Map;

/** One occurrence of a problem, as RFC 9457 writes it; the correlation id leads from it to the log. */
public record Problem(ProblemType type, CorrelationId correlation) {

    public static final String MEDIA_TYPE = "application/problem+json";
    /** Kept, because Json would search the class path for its provider each time: half a millisecond. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    public JsonObject toJson() {
        return JSON.createObjectBuilder().add("type", type.uri()).add("title", type.title())
                .add("status", type.status()).add("correlation", correlation.value()).build();
    }
}
