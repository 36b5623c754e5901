import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as forms and cookies go; redirects are told, not followed. */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private static final Pattern FIELD = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final URI base;
    private final String agent;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(String base) {
        this(base, "benchmark");
    }

    /** @param agent what it says it is: of two sign-ins from one browser the second takes the place of the first */
    Browser(String base, String agent) {
        this.base = URI.create(base);
        this.agent = agent;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).body();
    }

    /** The hidden fields of a page's form, and what somebody typed. */
    Map<String, String> form(String page, String id) {
        var fields = new LinkedHashMap<String, String>();
        int begin = page.indexOf("id=\"" + id + "\"");
        if (begin < 0) {
            throw new IllegalStateException("no form " + id);
        }
        var found = FIELD.matcher(page.substring(begin, page.indexOf("</form>", begin)));
        while (found.find()) {
            var name = NAME.matcher(found.group());
            var value = VALUE.matcher(found.group());
            if (name.find() && value.find()) {
                fields.put(name.group(1), value.group(1));
            }
        }
        fields.put(id, id);
        return fields;
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        var fields = form(get("/sign-in"), "signIn");
        fields.put("signIn:name", name);
        fields.put("signIn:password", password);
        fields.put("signIn:submit", "signIn:submit");
        return post("/sign-in", fields);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30))
                .header("User-Agent", agent);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (var line : answer.headers().allValues("set-cookie")) {
            var pair = line.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
