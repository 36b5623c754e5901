package io.trustline.tests.harness.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.trustline.tests.harness.Secrets;
import io.trustline.tests.harness.server.Product;

/** A visitor without a browser: keeps cookies, follows nothing by itself, and sees every header. */
public final class PageClient {

    public static final String SESSION = "__Host-trustline-session";
    public static final String BROWSER = "__Host-trustline-browser";
    public static final String ATTEMPT = "__Host-trustline-attempt";
    public static final String LANGUAGE = "__Host-trustline-language";
    public static final String VIEW = "__Host-trustline-view";

    /** What it says of itself. */
    public static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0";

    private static final HttpClient HTTP = HttpClient.newBuilder().sslContext(AnyCertificate.context())
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(60)).build();

    private final URI base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String language = "en";

    private PageClient(URI base) {
        this.base = base;
    }

    public static PageClient of(Product product) {
        return new PageClient(URI.create("https://localhost:" + product.ports().https()));
    }

    public static PageClient at(URI base) {
        return new PageClient(base);
    }

    public PageClient reading(String acceptLanguage) {
        language = acceptLanguage;
        return this;
    }

    public Exchange get(String path) {
        return send(path, request -> request.GET());
    }

    /** Gets, and goes wherever that leads. */
    public Exchange open(String path) {
        return follow(get(path));
    }

    public Exchange post(Form form) {
        return post(form.action(), form.encoded());
    }

    public Exchange post(String path, String fields) {
        return send(path, request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    public Exchange follow(Exchange answer) {
        var now = answer;
        for (int hops = 0; hops < 5 && now.status() >= 300 && now.status() < 400; hops++) {
            now = get(now.location());
        }
        return now;
    }

    public Exchange send(String path, UnaryOperator<HttpRequest.Builder> shape) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html").header("Accept-Language", language)
                .header("User-Agent", AGENT);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            var answer = Exchange.of(HTTP.send(shape.apply(request).build(), BodyHandlers.ofString()));
            answer.setCookies().forEach(this::keep);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, stopping);
        }
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void putCookie(String name, String value) {
        cookies.put(name, value);
    }

    public URI base() {
        return base;
    }

    public String cookieHeader() {
        return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String line) {
        var parts = line.split(";", 2)[0].split("=", 2);
        if (parts[1].isEmpty()) {
            cookies.remove(parts[0]);
            return;
        }
        if (parts[0].equals(SESSION) || parts[0].equals(BROWSER) || parts[0].equals(ATTEMPT)) {
            Secrets.remember(parts[1]);
        }
        cookies.put(parts[0], parts[1]);
    }
}
