package io.trustline.simulators.phone.web;

import com.sun.net.httpserver.HttpExchange;
import io.trustline.sdk.wire.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;

/** What every answer carries. */
final class Answers {

    private static final String POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private Answers() {
    }

    static void whole(HttpExchange exchange, String type, byte[] body) throws IOException {
        head(exchange, type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** One that goes on until somebody leaves. */
    static OutputStream stream(HttpExchange exchange, String type) throws IOException {
        head(exchange, type);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    static void done(HttpExchange exchange) throws IOException {
        head(exchange, "text/plain");
        exchange.sendResponseHeaders(204, -1);
    }

    static void refuse(HttpExchange exchange, int status, String title) throws IOException {
        var body = new JsonWriter().with("title", title).with("status", status).bytes();
        head(exchange, "application/problem+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void head(HttpExchange exchange, String type) {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
    }
}
