package io.trustline.simulators.phone.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The page, in the language of whoever looks, and what belongs to it. */
final class PageHandler implements HttpHandler {

    private static final Map<String, String> FILES = Map.of("/phone.css", "text/css; charset=utf-8", "/phone.js",
            "text/javascript; charset=utf-8", "/voice.js", "text/javascript; charset=utf-8", "/sound.js",
            "text/javascript; charset=utf-8", "/icon.svg", "image/svg+xml");
    private static final String COOKIE = "language=";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestMethod().equals("GET")) {
            Answers.refuse(exchange, 405, "GET it");
        } else if (path.equals("/")) {
            page(exchange);
        } else if (FILES.containsKey(path)) {
            Answers.whole(exchange, FILES.get(path), file(path.substring(1)));
        } else {
            Answers.refuse(exchange, 404, "There is nothing here");
        }
    }

    private static void page(HttpExchange exchange) throws IOException {
        var asked = Optional.ofNullable(exchange.getRequestURI().getQuery()).filter(Words.languages()::contains);
        var words = Words.of(asked.or(() -> remembered(exchange)),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language")));
        asked.ifPresent(language -> exchange.getResponseHeaders().set("Set-Cookie",
                COOKIE + language + "; Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly"));
        exchange.getResponseHeaders().set("Content-Language", words.language());
        exchange.getResponseHeaders().set("Vary", "Accept-Language, Cookie");
        var page = words.fill(new String(file("page.html"), StandardCharsets.UTF_8));
        Answers.whole(exchange, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> remembered(HttpExchange exchange) {
        var cookies = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie")).orElse("");
        return Words.languages().stream().filter(language -> (cookies + ";").contains(COOKIE + language + ";"))
                .findFirst();
    }

    private static byte[] file(String name) throws IOException {
        try (var file = PageHandler.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        }
    }
}
