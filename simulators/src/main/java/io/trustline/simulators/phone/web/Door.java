package io.trustline.simulators.phone.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/**
 * Who may come in: whoever asks this telephone by its own name, and acts only from its own page. A foreign page in the
 * same browser can do neither, also not by a name that it lets point here.
 */
final class Door {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final InetAddress bound;

    Door(InetAddress bound) {
        this.bound = bound;
    }

    HttpHandler before(HttpHandler inside) {
        return exchange -> {
            try (exchange) {
                if (isWelcome(exchange)) {
                    inside.handle(exchange);
                } else {
                    Answers.refuse(exchange, 403, "Not from here");
                }
            } catch (RuntimeException broken) {
                throw new IOException("the telephone's page broke", broken);
            }
        };
    }

    private boolean isWelcome(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var host = Optional.ofNullable(headers.getFirst("Host")).orElse("");
        if (!isOurs(host.replaceFirst(":\\d+$", ""))) {
            return false;
        }
        if (exchange.getRequestMethod().equals("GET") || exchange.getRequestMethod().equals("HEAD")) {
            return true;
        }
        var origin = headers.getFirst("Origin");
        var site = headers.getFirst("Sec-Fetch-Site");
        return (origin == null || origin.equals("http://" + host)) && (site == null || OWN_SITE.contains(site));
    }

    private boolean isOurs(String name) {
        return LOCAL.contains(name) || name.equals(bound.getHostAddress())
                || bound.isAnyLocalAddress() && name.matches("[0-9.]+|\\[[0-9a-fA-F:.]+\\]");
    }
}
