import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Loads a running Trustline over plain HTTP on this machine:
 *   java HttpLoad.java pages   BASE NAME PASSWORD RATE SECONDS   latency of /sign-in and /home at a fixed rate
 *   java HttpLoad.java signins BASE NAME PASSWORD CLIENTS SECONDS sign-ins per second, as fast as they go
 * A fixed rate means that each request has its due time; what the server is late counts as latency.
 */
public final class HttpLoad {

    private static final Pattern FIELD = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String name;
    private final String password;

    private HttpLoad(String base, String name, String password) {
        this.base = URI.create(base);
        this.name = name;
        this.password = password;
    }

    public static void main(String[] args) throws Exception {
        var load = new HttpLoad(args[1], args[2], args[3]);
        int much = Integer.parseInt(args[4]);
        int seconds = Integer.parseInt(args[5]);
        switch (args[0]) {
            case "pages" -> {
                var cookies = load.signIn(new LinkedHashMap<>());
                load.page("/sign-in", Map.of(), much, 3, false);
                load.page("/sign-in", Map.of(), much, seconds, true);
                load.page("/home", cookies, much, 3, false);
                load.page("/home", cookies, much, seconds, true);
            }
            case "signins" -> {
                load.signIns(much, 60, false);
                load.signIns(much, seconds, true);
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private void page(String path, Map<String, String> cookies, int rate, int seconds, boolean report) throws Exception {
        int count = rate * seconds;
        var nanos = new long[count];
        var wrong = new LongAdder();
        var pool = Executors.newFixedThreadPool(32);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * (1_000_000_000L / rate);
            int index = i;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            pool.execute(() -> {
                if (status(path, cookies) != 200) {
                    wrong.increment();
                }
                nanos[index] = System.nanoTime() - due;
            });
        }
        pool.shutdown();
        pool.awaitTermination(60, TimeUnit.SECONDS);
        if (report) {
            Arrays.sort(nanos);
            System.out.printf("%-9s at %d/s for %d s: p50 %.1f ms, p99 %.1f ms, worst %.1f ms, %d wrong%n", path, rate,
                    seconds, nanos[count / 2] / 1e6, nanos[(int) (count * 0.99)] / 1e6, nanos[count - 1] / 1e6,
                    wrong.sum());
        }
    }

    private void signIns(int clients, int seconds, boolean report) throws Exception {
        var done = new LongAdder();
        var wrong = new LongAdder();
        var pool = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        for (int i = 0; i < clients; i++) {
            pool.execute(() -> {
                var cookies = Collections.<String, String>emptyMap();
                while (System.nanoTime() < end) {
                    try {
                        // The browser stays known; everything else starts afresh, as for another person.
                        var kept = new LinkedHashMap<String, String>();
                        if (cookies.containsKey("__Host-trustline-browser")) {
                            kept.put("__Host-trustline-browser", cookies.get("__Host-trustline-browser"));
                        }
                        cookies = signIn(kept);
                        done.increment();
                    } catch (IOException | IllegalStateException | InterruptedException refused) {
                        wrong.increment();
                    }
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
        if (report) {
            System.out.printf("sign-ins with %d clients for %d s: %.1f/s, %d refused%n", clients, seconds,
                    done.sum() * 1e9 / (System.nanoTime() - start), wrong.sum());
        }
    }

    private Map<String, String> signIn(Map<String, String> cookies) throws IOException, InterruptedException {
        var form = send(request("/sign-in", cookies).GET(), cookies);
        var fields = hidden(form.body());
        fields.put("signIn", "signIn");
        fields.put("signIn:name", name);
        fields.put("signIn:password", password);
        fields.put("signIn:submit", "signIn:submit");
        var body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer = send(request("/sign-in", cookies).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)), cookies);
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("sign-in answered " + answer.statusCode());
        }
        return cookies;
    }

    private int status(String path, Map<String, String> cookies) {
        try {
            return http.send(request(path, cookies).GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException broken) {
            return 0;
        }
    }

    private HttpRequest.Builder request(String path, Map<String, String> cookies) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> cookies)
            throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (var line : answer.headers().allValues("set-cookie")) {
            var pair = line.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static Map<String, String> hidden(String html) {
        var fields = new LinkedHashMap<String, String>();
        List<String> inputs = new ArrayList<>();
        var found = FIELD.matcher(html.substring(Math.max(0, html.indexOf("id=\"signIn\""))));
        while (found.find()) {
            inputs.add(found.group());
        }
        for (var input : inputs) {
            var field = NAME.matcher(input);
            var value = VALUE.matcher(input);
            if (field.find() && value.find()) {
                fields.put(field.group(1), value.group(1));
            }
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
