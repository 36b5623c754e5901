package io.trustline.simulators.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets a subscriber's request through to the platform, with their number in it. */
final class GatewayHandler implements HttpHandler {

    /** What lies behind it is the devices' interface alone. */
    private static final String OPEN = "/api/device/";
    /** More than the platform takes, so that it says so itself; the same for its answers. */
    private static final int LARGEST = 64 * 1024;

    private final Subscribers subscribers;
    private final Voucher voucher;
    private final Platform platform;
    private final Consumer<String> journal;

    GatewayHandler(Subscribers subscribers, Voucher voucher, Platform platform, Consumer<String> journal) {
        this.subscribers = subscribers;
        this.voucher = voucher;
        this.platform = platform;
        this.journal = journal;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var subscriber = subscribers.of(exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
            int status = subscriber.isEmpty() ? refuseStranger(exchange) : pass(exchange, subscriber.get());
            journal.accept(subscriber.map(Subscriber::masked).orElse("nobody") + " " + exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getRawPath() + " " + status);
        } catch (RuntimeException broken) {
            journal.accept("broken: " + broken.getClass().getSimpleName());
            throw broken;
        }
    }

    private static int refuseStranger(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"the operator's network\"");
        return refuse(exchange, 407, "No SIM of this operator");
    }

    private int pass(HttpExchange exchange, Subscriber subscriber) throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        if (path == null || !path.startsWith(OPEN) || path.contains("/.") || path.contains("%")) {
            return refuse(exchange, 404, "The gateway leads to " + OPEN + " only");
        }
        var body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        var passage = new Passage(exchange.getRequestMethod(), path, Passage.passing(exchange.getRequestHeaders()),
                body);
        if (body.length > LARGEST || passage.hasWrongDigest()) {
            return body.length > LARGEST
                    ? refuse(exchange, 413, "Too large")
                    : refuse(exchange, 400, "The digest is of something else");
        }
        voucher.vouch(subscriber, passage);
        return forward(exchange, passage);
    }

    private int forward(HttpExchange exchange, Passage passage) throws IOException {
        Optional<HttpResponse<InputStream>> answer;
        try {
            answer = Optional.of(platform.ask(passage));
        } catch (HttpTimeoutException late) {
            return refuse(exchange, 504, "The platform does not answer in time");
        } catch (IOException away) {
            return refuse(exchange, 502, "The platform cannot be reached");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return refuse(exchange, 503, "The gateway is going down");
        }
        return answer(exchange, answer.get());
    }

    private static int answer(HttpExchange exchange, HttpResponse<InputStream> response) throws IOException {
        exchange.getResponseHeaders().putAll(Passage.passing(response.headers().map()));
        try (var content = response.body()) {
            var bytes = content.readNBytes(LARGEST);
            exchange.sendResponseHeaders(response.statusCode(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        return response.statusCode();
    }

    /** RFC 9457, with no type of the platform's: these are the gateway's own words. */
    private static int refuse(HttpExchange exchange, int status, String title) throws IOException {
        var body = ("{\"title\":\"" + title + "\",\"status\":" + status + "}").getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        if (status >= 502) {
            exchange.getResponseHeaders().set("Retry-After", "5");
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        return status;
    }
}
