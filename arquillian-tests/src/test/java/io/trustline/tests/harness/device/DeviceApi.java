package io.trustline.tests.harness.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;

import io.trustline.tests.harness.http.AnyCertificate;
import io.trustline.tests.harness.server.Product;

/** The device API of one server, reached without any SDK; every header and body is the test's own. */
public final class DeviceApi {

    public static final String PATH = "/api/device/v1";
    public static final String INITIALISATIONS = PATH + "/initialisations";
    public static final String ACCESSES = PATH + "/accesses";
    public static final String CONFIGURATIONS = PATH + "/configurations";
    public static final String REGISTRATIONS = PATH + "/registrations";
    public static final String SELF = PATH + "/self";

    private static final HttpClient HTTP = HttpClient.newBuilder().sslContext(AnyCertificate.context())
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(60)).build();

    private final URI base;
    private final HttpClient client;

    private DeviceApi(URI base, HttpClient client) {
        this.base = base;
        this.client = client;
    }

    public static DeviceApi of(Product product) {
        return new DeviceApi(URI.create("https://localhost:" + product.ports().https()), HTTP);
    }

    /** Through an operator's gateway: only a proxy gets to see the credentials of a SIM. */
    public static DeviceApi through(URI gateway) {
        var proxy = ProxySelector.of(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
        return new DeviceApi(gateway, HttpClient.newBuilder().proxy(proxy).version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(60)).build());
    }

    public Reply post(String path, String message, Map<String, String> headers) {
        return send(path, request -> {
            headers.forEach(request::header);
            return request.header("Content-Type", "application/jose").POST(BodyPublishers.ofString(message));
        });
    }

    public Reply get(String path, Map<String, String> headers) {
        return send(path, request -> {
            headers.forEach(request::header);
            return request.GET();
        });
    }

    public Reply send(String path, UnaryOperator<HttpRequest.Builder> shape) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        try {
            return Reply.of(client.send(shape.apply(request).build(), BodyHandlers.ofString()));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(path, unanswered);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopping);
        }
    }

    /** The platform's keys as they are now. */
    public JWKSet keys() {
        try {
            return JWKSet.parse(get(PATH + "/keys", Map.of()).message());
        } catch (java.text.ParseException noKeySet) {
            throw new AssertionError(noKeySet);
        }
    }

    /** The first one of a kind: {@code RSA}, {@code P-256}, {@code X25519}. */
    public JWK key(String kind) {
        return keys().getKeys().stream().filter(key -> kind.equals(kindOf(key))).findFirst()
                .orElseThrow(() -> new AssertionError("no key of kind " + kind));
    }

    private static String kindOf(JWK key) {
        var curve = Optional.ofNullable(key.toJSONObject().get("crv"));
        return curve.map(Object::toString).orElse(key.getKeyType().getValue());
    }
}
