package io.trustline.tests.harness.device;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** What the device API said. */
public record Reply(int status, String body, HttpResponse<String> raw) {

    private static final String PROBLEM = "urn:trustline:problem:";

    static Reply of(HttpResponse<String> raw) {
        return new Reply(raw.statusCode(), raw.body(), raw);
    }

    public boolean isOk() {
        return status == 200;
    }

    /** The message, where it was not refused. */
    public String message() {
        if (!isOk()) {
            throw new AssertionError("refused: " + verdict());
        }
        return body;
    }

    /** {@code OK}, or the slug of the problem. */
    public String verdict() {
        return isOk() ? "OK" : slug().orElse("no problem document: " + status + " " + body);
    }

    public Optional<String> header(String name) {
        return raw.headers().firstValue(name);
    }

    /** Everything that a refusal tells, but for what names this one request. */
    public String told() {
        if (slug().isEmpty()) {
            return verdict();
        }
        var told = Json.createObjectBuilder(problem());
        problem().keySet().stream().filter(name -> name.equals("correlation") || name.equals("instance"))
                .forEach(told::remove);
        return status + " " + header("Content-Type").orElse("") + " " + told.build();
    }

    private Optional<String> slug() {
        boolean problem = header("Content-Type").orElse("").startsWith("application/problem+json");
        return problem
                ? Optional.of(problem().getString("type")).filter(type -> type.startsWith(PROBLEM))
                        .map(type -> type.substring(PROBLEM.length()))
                : Optional.empty();
    }

    private JsonObject problem() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
