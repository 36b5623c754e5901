package io.trustline.sdk.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to the platform: what is sent arrives, and no answer is waited for or read without end. */
class HttpTransportTest {

    private static final Deadlines SHORT = new Deadlines(Duration.ofSeconds(2), Duration.ofMillis(600));
    private static final Request QUESTION = new Request("POST", "/api/device/v1/accesses",
            Map.of("Content-Type", "application/jose"), "hello".getBytes(StandardCharsets.US_ASCII));
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void whatIsSentArrivesAndTheAnswerComesBack() {
        answer(exchange -> {
            var body = exchange.getRequestHeaders().getFirst("Content-Type") + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
            reply(exchange, 200, body.getBytes(StandardCharsets.US_ASCII));
        });
        var answer = HttpTransport.to(address(), TlsTrust.usual(), SHORT).send(QUESTION);
        assertEquals("application/jose /api/device/v1/accesses hello", answer.text());
    }

    @Test
    void theSimLogsInAtTheGateway() {
        answer(exchange -> reply(exchange, 200, (exchange.getRequestHeaders().getFirst("Proxy-Authorization") + " "
                + exchange.getRequestURI().getPath()).getBytes(StandardCharsets.US_ASCII)));
        var answer = HttpTransport.through(address(), new Sim("8986", "ki"), SHORT).send(QUESTION);
        assertEquals("Basic ODk4NjpraQ== /api/device/v1/accesses", answer.text());
    }

    @Test
    void aRedirectIsNotFollowed() {
        answer(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            reply(exchange, 307, new byte[0]);
        });
        assertEquals(307, HttpTransport.to(address(), TlsTrust.usual(), SHORT).send(QUESTION).status());
    }

    @Test
    void anAnswerThatNeverComesIsGivenUp() {
        answer(exchange -> waitUntilOver());
        assertThrows(Unreachable.class, () -> HttpTransport.to(address(), TlsTrust.usual(), SHORT).send(QUESTION));
    }

    @Test
    void anAnswerThatTricklesIsGivenUp() {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            waitUntilOver();
        });
        assertThrows(Unreachable.class, () -> HttpTransport.to(address(), TlsTrust.usual(), SHORT).send(QUESTION));
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() {
        answer(exchange -> reply(exchange, 200, new byte[BoundedBody.LONGEST + 1]));
        assertThrows(Unreachable.class, () -> HttpTransport.to(address(), TlsTrust.usual(), SHORT).send(QUESTION));
    }

    @Test
    void nobodyThereIsUnreachable() {
        var address = address();
        server.stop(0);
        assertThrows(Unreachable.class, () -> HttpTransport.to(address, TlsTrust.usual(), SHORT).send(QUESTION));
    }

    @Test
    void onlyTlsIsSecure() {
        assertFalse(HttpTransport.to(address(), TlsTrust.usual(), SHORT).isSecure());
        assertTrue(HttpTransport.to(URI.create("https://platform.example"), TlsTrust.usual(), SHORT).isSecure());
    }

    private void answer(HttpHandler handler) {
        server.createContext("/", handler);
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void waitUntilOver() {
        try {
            over.await();
        } catch (InterruptedException woken) {
            Thread.currentThread().interrupt();
        }
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }
}
