package io.trustline.tests.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A company's own server on this machine, which takes in every news and keeps it as it came. */
final class NewsReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    NewsReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.createContext("/news", this::take);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/news";
    }

    List<Heard> heard() {
        return heard;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            exchange.sendResponseHeaders(204, -1);
            heard.add(new Heard(Map.of("webhook-id", headers.getFirst("webhook-id"), "webhook-timestamp",
                    headers.getFirst("webhook-timestamp"), "webhook-signature",
                    headers.getFirst("webhook-signature")), body));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One delivery. */
    record Heard(Map<String, String> headers, String body) {

        JsonObject json() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        String type() {
            return json().getString("type");
        }

        /** What a stranger's program needs to judge it by. */
        JsonObject with(String secret, String saying) {
            var names = Json.createObjectBuilder();
            headers.forEach(names::add);
            return Json.createObjectBuilder().add("secret", secret).add("headers", names).add("body", saying).build();
        }
    }
}
