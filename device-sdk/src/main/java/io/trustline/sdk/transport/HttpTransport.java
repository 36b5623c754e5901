package io.trustline.sdk.transport;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP by the JDK's client, with deadlines and a bound on what it reads. */
public final class HttpTransport implements Transport {

    private final URI base;
    private final Map<String, String> headers;
    private final Deadlines deadlines;
    private final HttpClient client;

    private HttpTransport(URI base, Map<String, String> headers, Deadlines deadlines, HttpClient client) {
        this.base = base;
        this.headers = headers;
        this.deadlines = deadlines;
        this.client = client;
    }

    /** Straight to the platform; the trust says which certificates are its. */
    public static HttpTransport to(URI platform, TlsTrust trust, Deadlines deadlines) {
        return new HttpTransport(platform, Map.of(), deadlines, client(trust, deadlines).build());
    }

    /**
     * Through the operator's gateway: the SIM logs in there, as it does when a modem opens its data connection. What
     * goes this way is sealed for the platform, so the gateway is not trusted with anything but the number.
     */
    public static HttpTransport through(URI gateway, Sim sim, Deadlines deadlines) {
        if (!"http".equals(gateway.getScheme()) || gateway.getPort() < 0) {
            throw new IllegalArgumentException("a gateway is http:// with its port");
        }
        var address = new InetSocketAddress(gateway.getHost(), gateway.getPort());
        var login = Base64.getEncoder()
                .encodeToString((sim.iccid() + ":" + sim.ki()).getBytes(StandardCharsets.UTF_8));
        var client = client(TlsTrust.usual(), deadlines).proxy(ProxySelector.of(address)).build();
        return new HttpTransport(gateway, Map.of("Proxy-Authorization", "Basic " + login), deadlines, client);
    }

    /** The same way with further headers on every request. */
    public HttpTransport with(Map<String, String> more) {
        var all = new HashMap<>(headers);
        all.putAll(more);
        return new HttpTransport(base, all, deadlines, client);
    }

    @Override
    public boolean isSecure() {
        return "https".equals(base.getScheme());
    }

    /** The deadline is for the answer as a whole: one that trickles is none. */
    @Override
    public Answer send(Request request) {
        var waiting = client.sendAsync(http(request), headers -> new BoundedBody());
        try {
            return answer(waiting.get(deadlines.answer().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException broken) {
            throw new Unreachable("no answer to " + request, broken.getCause());
        } catch (TimeoutException late) {
            throw given(waiting, new Unreachable("no answer in time to " + request, late));
        } catch (InterruptedException woken) {
            Thread.currentThread().interrupt();
            throw given(waiting, new Unreachable("woken while waiting for " + request, woken));
        }
    }

    private HttpRequest http(Request request) {
        var http = HttpRequest.newBuilder(base.resolve(request.path())).timeout(deadlines.answer());
        headers.forEach(http::setHeader);
        request.headers().forEach(http::setHeader);
        var body = request.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.body());
        return http.method(request.method(), body).build();
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        var first = new HashMap<String, String>();
        response.headers().map().forEach((name, values) -> first.put(name, values.get(0)));
        return new Answer(response.statusCode(), first, response.body());
    }

    private static Unreachable given(CompletableFuture<?> waiting, Unreachable up) {
        waiting.cancel(true);
        return up;
    }

    private static HttpClient.Builder client(TlsTrust trust, Deadlines deadlines) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(deadlines.connect())
                .followRedirects(HttpClient.Redirect.NEVER).sslContext(trust.context());
    }
}
