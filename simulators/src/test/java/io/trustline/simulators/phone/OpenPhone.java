package io.trustline.simulators.phone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.simulators.phone.call.Manner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A telephone that is open, and somebody who may call it. */
abstract class OpenPhone {

    final List<String> journal = new CopyOnWriteArrayList<>();
    private final HttpClient browser = HttpClient.newHttpClient();
    PhoneServer phone;
    Caller alice;
    int port;

    @BeforeEach
    void open() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        port = anyFree();
        phone = PhoneServer.open(new PhonePlan(new InetSocketAddress(loopback, port),
                new InetSocketAddress(loopback, 0), Manner.BY_HAND), journal::add);
        alice = new Caller("alice", port);
    }

    @AfterEach
    void close() {
        alice.close();
        phone.close();
    }

    byte[] sound(String path) throws Exception {
        return browser.send(request(path).build(), BodyHandlers.ofByteArray()).body();
    }

    String talk() throws Exception {
        post("/manner?at-once");
        var taken = alice.invites().hears("SIP/2.0 200");
        alice.acknowledges();
        awaitCall("\"state\":\"talking\"");
        return taken;
    }

    /** Reads the telephone's own news until they say so. */
    void awaitCall(String part) throws Exception {
        try (var news = browser.send(request("/events").build(), BodyHandlers.ofLines()).body()) {
            assertTrue(news.anyMatch(line -> line.contains(part)), part);
        }
    }

    int post(String path) throws Exception {
        return send(request(path).POST(BodyPublishers.noBody())).statusCode();
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + phone.port() + path));
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
