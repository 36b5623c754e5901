package io.trustline.webapi.edge;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.Problem;
import io.trustline.kernel.problem.ProblemType;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Refusals as RFC 9457 problems, as servlets and as resources answer. */
public final class Refusals {

    private static final String RETRY_AFTER = "Retry-After";
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    /** Long enough for a connection pool to notice that its database is back. */
    private static final long RETRY_SECONDS = 5;

    private Refusals() {
    }

    public static Response response(Refusal refusal) {
        return response(refusal, JsonValue.EMPTY_JSON_OBJECT, "Trustline");
    }

    /**
     * @param more members beside those that every problem has (RFC 9457 §3.2)
     * @param challenge how to prove oneself, for those who did not
     */
    public static Response response(Refusal refusal, JsonObject more, String challenge) {
        var answer = Response.status(refusal.type().status()).type(Problem.MEDIA_TYPE)
                .entity(body(refusal.type(), more));
        retryAfter(refusal).ifPresent(seconds -> answer.header(RETRY_AFTER, seconds));
        if (refusal.type().status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            // RFC 9110 §15.5.2 wants it.
            answer.header("WWW-Authenticate", challenge);
        }
        return answer.build();
    }

    public static void write(ProblemType type, HttpServletResponse response) throws IOException {
        var body = body(type, JsonValue.EMPTY_JSON_OBJECT);
        response.resetBuffer();
        response.setStatus(type.status());
        response.setHeader("Cache-Control", "no-store");
        retryAfter(Refusal.of(type)).ifPresent(seconds -> response.setHeader(RETRY_AFTER, seconds));
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] body(ProblemType type, JsonObject more) {
        var problem = JSON.createObjectBuilder(new Problem(type, CorrelationId.current()).toJson());
        more.forEach(problem::add);
        return problem.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> retryAfter(Refusal refusal) {
        long wanted = refusal.retryAfterSeconds();
        boolean always = refusal.type().status() == 503 || refusal.type().status() == 429;
        return wanted > 0 || always
                ? Optional.of(Long.toString(wanted > 0 ? wanted : RETRY_SECONDS))
                : Optional.empty();
    }
}
