package io.trustline.tests.verify;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import io.trustline.tests.harness.http.AnyCertificate;
import io.trustline.tests.harness.server.Product;

/** A company's program: its service number, its key, and what it says to the API. */
record Company(Product product, String service, String key) {

    static final String API = "/api/verify/v1";

    private static final HttpClient HTTP = HttpClient.newBuilder().sslContext(AnyCertificate.context())
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(60)).build();

    /** The one that the demonstration makes. */
    static Company of(Product product) {
        return new Company(product, product.companyService(), product.companyKey());
    }

    String password() {
        return "Basic " + Base64.getEncoder()
                .encodeToString((service + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    Said posts(String path, String json) {
        return posts(path, json, Map.of());
    }

    Said posts(String path, String json, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json").header("Authorization", password())
                .POST(BodyPublishers.ofString(json.replace('\'', '"')));
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    Said asks(String path) {
        return send(request(path).header("Authorization", password()).GET().build());
    }

    Said gives(String path) {
        return send(request(path).header("Authorization", password()).DELETE().build());
    }

    HttpRequest.Builder request(String path) {
        var address = path.startsWith("/api") ? path : API + path;
        return HttpRequest.newBuilder(URI.create("https://localhost:" + product.ports().https() + address))
                .timeout(Duration.ofSeconds(60));
    }

    static Said send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return new Said(answer.statusCode(), answer.headers().firstValue("Location").orElse(""),
                    answer.headers().firstValue("WWW-Authenticate").orElse(""),
                    Stream.of("RateLimit-Policy", "RateLimit")
                            .map(name -> answer.headers().firstValue(name).orElse("")).toList(),
                    answer.body());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(request.uri().getPath(), unanswered);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopping);
        }
    }

    /** What came back. */
    record Said(int status, String location, String challenge, List<String> limits, String body) {

        JsonObject json() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        /** Status of a resource, or slug of a problem. */
        String verdict() {
            return status < 300 ? json().getString("status") : json().getString("type").replaceAll(".*:", "");
        }
    }
}
