import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an operator waits for, over plain HTTP on this machine:
 *   DeskLoad import BASE NAME PASSWORD CSV PID MAKER    a maker's list, and the server's memory meanwhile
 *   DeskLoad search BASE NAME PASSWORD TIMES WORD...   the page of devices, then a search for each word
 */
public final class DeskLoad {

    private static final Pattern FIELD = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final Pattern OLDER = Pattern.compile("href=\"(/console/devices[^\"]*after=[^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI base;

    private DeskLoad(String base) {
        this.base = URI.create(base);
    }

    public static void main(String[] args) throws Exception {
        var load = new DeskLoad(args[1]);
        load.signIn(args[2], args[3]);
        switch (args[0]) {
            case "import" -> load.bring(Path.of(args[4]), Path.of("/proc", args[5]), args[6]);
            case "search" -> load.search(Integer.parseInt(args[4]), Arrays.asList(args).subList(5, args.length));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private void bring(Path csv, Path process, String maker) throws Exception {
        var status = process.resolve("status");
        long before = resident(status);
        double spent = processorSeconds(process);
        long start = System.nanoTime();
        var request = request("/console/device-list?maker=" + encode(maker) + "&file="
                + encode(csv.getFileName().toString()) + "&ticket=" + UUID.randomUUID())
                .timeout(Duration.ofHours(1)).header("Content-Type", "text/csv").header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofFile(csv)).build();
        var answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        long most = watch(answer, status, before);
        double seconds = (System.nanoTime() - start) / 1e9;
        long rows = Files.lines(csv).count() - 1;
        System.out.printf("import of %,d rows in %.1f s = %,.0f rows/s, %,.0f per second of processor time; "
                + "server %,d MB before, %,d MB at most; answer %d %s%n", rows, seconds, rows / seconds,
                rows / (processorSeconds(process) - spent), before, most, answer.get().statusCode(),
                answer.get().body());
    }

    private static long watch(CompletableFuture<?> answer, Path status, long before) throws Exception {
        long most = before;
        while (!answer.isDone()) {
            most = Math.max(most, resident(status));
            Thread.sleep(200);
        }
        return most;
    }

    private static long resident(Path status) throws IOException {
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS"))
                .map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong).sum() / 1024;
    }

    /** User and system time (proc(5): fields 14 and 15, in hundredths). */
    private static double processorSeconds(Path process) throws IOException {
        var fields = Files.readString(process.resolve("stat")).replaceFirst("^.*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private void search(int times, List<String> words) throws Exception {
        timed("first page", times, () -> send(request("/console/devices").GET()));
        var next = new String[]{"/console/devices"};
        timed("page after page", times, () -> {
            var page = send(request(next[0]).GET());
            var older = OLDER.matcher(page.body());
            next[0] = older.find() ? older.group(1).replace("&amp;", "&") : "/console/devices";
            return page;
        });
        for (var word : words) {
            timed("search " + word, times, () -> send(form("/console/devices", Map.of("q", word, "state", ""))));
        }
    }

    /** One request. */
    private interface Act {
        HttpResponse<String> run() throws Exception;
    }

    private static void timed(String name, int times, Act act) throws Exception {
        for (int i = 0; i < 20; i++) {
            act.run();
        }
        var nanos = new long[times];
        int status = 0;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            status = act.run().statusCode();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("%-40s p50 %.1f ms, p99 %.1f ms (%d)%n", name, nanos[times / 2] / 1e6,
                nanos[(int) (times * 0.99)] / 1e6, status);
    }

    private void signIn(String name, String password) throws IOException, InterruptedException {
        var page = send(request("/sign-in").GET());
        var fields = new LinkedHashMap<String, String>();
        var inputs = FIELD.matcher(page.body().substring(Math.max(0, page.body().indexOf("id=\"signIn\""))));
        while (inputs.find()) {
            var field = NAME.matcher(inputs.group());
            var value = VALUE.matcher(inputs.group());
            if (field.find() && value.find()) {
                fields.put(field.group(1), value.group(1));
            }
        }
        fields.putAll(Map.of("signIn", "signIn", "signIn:name", name, "signIn:password", password, "signIn:submit",
                "signIn:submit"));
        int status = send(form("/sign-in", fields)).statusCode();
        if (status / 100 != 3) {
            throw new IllegalStateException("sign-in answered " + status);
        }
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(1)).header("Origin",
                base.toString());
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
