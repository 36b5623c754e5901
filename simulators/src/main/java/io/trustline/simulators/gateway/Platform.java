package io.trustline.simulators.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** The platform, as the gateway reaches it: over connections that stay open. */
final class Platform {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final URI address;
    private final HttpClient client;

    Platform(URI address, SSLContext trust) {
        this.address = address;
        // HTTP/1.1: many requests at once use many connections, and none waits for another's packet.
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER).sslContext(trust).build();
    }

    HttpResponse<InputStream> ask(Passage passage) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(passage.path())).timeout(ANSWER);
        passage.headers().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        var body = passage.body().length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(passage.body());
        return client.send(request.method(passage.method(), body).build(), BodyHandlers.ofInputStream());
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
