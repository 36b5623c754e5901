package io.trustline.portal.provider.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A company's own server on this machine: answers as it is told, and remembers what it heard. */
final class Receiver implements AutoCloseable {

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile int status = 204;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/news", this::take);
        server.createContext("/slow", exchange -> {
            take(exchange, 0);
            await();
            exchange.close();
        });
        server.createContext("/endless", this::pour);
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://localhost:" + port() + "/news");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address(String path) {
        return "http://localhost:" + port() + path;
    }

    void answers(int wanted) {
        status = wanted;
    }

    private void take(HttpExchange exchange) throws IOException {
        take(exchange, status);
    }

    private void take(HttpExchange exchange, int answer) throws IOException {
        var headers = exchange.getRequestHeaders();
        heard.add(new Heard(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (answer != 0) {
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        }
    }

    private void pour(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (closing.getCount() > 0) {
                body.write(new byte[8192]);
            }
        }
    }

    private void await() {
        try {
            closing.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** One delivery as it arrived. */
    record Heard(String id, String timestamp, String signature, String body) {}
}
