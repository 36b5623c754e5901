package io.trustline.simulators.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.NumberHeaders;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KEY-4: the gateway says whose SIM it is, and nobody else does. */
class GatewayServerTest {

    private static final String PATH = "/api/device/v1/accesses";
    private static final String ALICE = "8986001000000000011:" + "alice-ki-".repeat(3);
    private static final byte[] KEY = "a key of a gateway, 32 byte long".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;
    private final List<Headers> arrived = new CopyOnWriteArrayList<>();
    private final List<String> journal = new CopyOnWriteArrayList<>();
    private HttpClient phone;
    private HttpServer platform;
    private GatewayServer gateway;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("keys"),
                "demo-1 " + Base64.getUrlEncoder().withoutPadding().encodeToString(KEY) + "\n");
        Files.writeString(folder.resolve("subscribers"),
                "# cards\n" + ALICE.replace(":", " ") + " +8613800138000 alice\n");
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", exchange -> {
            arrived.add(exchange.getRequestHeaders());
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Retry-After", "7");
            exchange.getResponseHeaders().set("X-Msisdn", "+8613800138000");
            exchange.sendResponseHeaders(429, 2);
            exchange.getResponseBody().write("no".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        platform.start();
        gateway = GatewayServer.open(GatewayPlan.of(List.of("--port", "0", "--folder", folder.toString(), "--platform",
                "http://localhost:" + platform.getAddress().getPort())), journal::add);
        // The JDK's client says who it is to a proxy only, which a gateway is to a phone.
        phone = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", gateway.port()))).build();
    }

    @AfterEach
    void close() {
        gateway.close();
        platform.stop(0);
    }

    @Test
    void putsTheNumberOfTheSimInAndSignsForIt() throws Exception {
        var answer = send(message(PATH, "a.message"));
        assertEquals(429, answer.statusCode());
        assertEquals("no", answer.body());
        assertEquals("7", answer.headers().firstValue("Retry-After").orElseThrow());
        var headers = arrived.get(0);
        assertEquals(List.of("+8613800138000"), headers.get("X-Msisdn"));
        var signature = HttpSignature.read(new SignedRequest("POST", PATH, headers::get), SignatureKind.GATEWAY)
                .orElseThrow();
        assertEquals("demo-1", signature.keyid());
        assertTrue(signature.isFrom(KEY, Instant.now(), Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Msisdn", "x_msisdn", "X-Up-Calling-Line-Id", "X-Wap-Msisdn", "X-Forwarded-For"})
    void takesOutWhatASubscriberClaims(String name) throws Exception {
        send(message(PATH, "a.message").header(name, "+8613900139000"));
        var headers = arrived.get(0);
        assertFalse(headers.values().stream().flatMap(List::stream).anyMatch(value -> value.contains("139001")));
        assertEquals(1, headers.keySet().stream().filter(NumberHeaders::isOne).count());
    }

    @Test
    void keepsTheSimsSecretToItself() throws Exception {
        send(message(PATH, "a.message").header("Te", "trailers"));
        assertFalse(arrived.get(0).containsKey("Proxy-Authorization"));
        assertFalse(arrived.get(0).containsKey("Te"));
        assertFalse(journal.toString().contains("alice-ki"));
        assertFalse(journal.toString().contains("13800138000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic !!!", "Bearer x", "Basic ODk4NjAwMTAwMDAwMDAwMDAxMQ=="})
    void knowsItsOwnSimsOnly(String login) throws Exception {
        assertEquals(407, send(bare(PATH, "a").header("Proxy-Authorization", login)).statusCode());
        assertEquals(407, send(bare(PATH, "a")).statusCode());
        assertTrue(arrived.isEmpty());
    }

    @Test
    void refusesASimWithTheWrongSecret() throws Exception {
        assertEquals(407, send(bare(PATH, "a").header("Proxy-Authorization", basic(ALICE + "x"))).statusCode());
        assertTrue(arrived.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/console", "/api/", "/api/device", "/api/device/../console",
            "/api/device/%2e%2e/console", "//api/device/v1/keys"})
    void leadsToTheDevicesInterfaceOnly(String path) throws Exception {
        assertEquals(404, send(message(path, "a")).statusCode());
        assertTrue(arrived.isEmpty());
    }

    @Test
    void takesNoMoreThanItCanHold() throws Exception {
        assertEquals(413, send(message(PATH, "a".repeat(65_537))).statusCode());
        assertEquals(429, send(message(PATH, "a".repeat(65_536))).statusCode());
    }

    @Test
    void refusesADigestOfSomethingElse() throws Exception {
        assertEquals(400, send(message(PATH, "a").header("Content-Digest", "sha-256=:AAAA:")).statusCode());
        assertTrue(arrived.isEmpty());
    }

    @Test
    void saysThatThePlatformIsAway() throws Exception {
        platform.stop(0);
        var answer = send(message(PATH, "a"));
        assertEquals(502, answer.statusCode());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void learnsOfNewSimsWhileItRuns() throws Exception {
        var bob = "8986001000000000029:" + "bob-ki-".repeat(3);
        assertEquals(407, send(bare(PATH, "a").header("Proxy-Authorization", basic(bob))).statusCode());
        Files.writeString(folder.resolve("subscribers"), bob.replace(":", " ") + " +8613900139000 bob\n");
        assertEquals(429, send(bare(PATH, "a").header("Proxy-Authorization", basic(bob))).statusCode());
        assertEquals(List.of("+8613900139000"), arrived.get(0).get("X-Msisdn"));
    }

    private HttpRequest.Builder message(String path, String body) {
        return bare(path, body).header("Proxy-Authorization", basic(ALICE));
    }

    private HttpRequest.Builder bare(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                .POST(BodyPublishers.ofString(body));
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return phone.send(request.build(), BodyHandlers.ofString());
    }
}
