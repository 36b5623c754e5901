import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Loads the verification API of a Trustline on this machine; SN and K1 come from the environment:
 *   VerifyLoad BASE HOME PID sandbox|real basic|signed CONNECTIONS SECONDS
 * Says how many verifications (start and check) were done a second, how long each request took, and how much processor
 * time the server, which is the process PID, took for each, with and without that of its just-in-time compiler.
 */
public final class VerifyLoad {

    private static final String PATH = "/api/verify/v1/verifications";

    private final URI base;
    private final SSLContext trust;
    private final boolean real;
    private final boolean signed;
    private final String service = System.getenv("SN");
    private final byte[] key = Base64.getUrlDecoder().decode(System.getenv("K1"));
    private final AtomicInteger numbers = new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 90_000_000));
    private final AtomicInteger nonces = new AtomicInteger();
    private int done;
    private final String run = Long.toString(System.nanoTime(), 36);
    private final Map<Integer, AtomicInteger> answers = new TreeMap<>();

    private VerifyLoad(String[] args) throws Exception {
        base = URI.create(args[0]);
        trust = trust(Path.of(args[1]));
        real = args[3].equals("real");
        signed = args[4].equals("signed");
    }

    public static void main(String[] args) throws Exception {
        var load = new VerifyLoad(args);
        var server = new ServerTime(Path.of("/proc", args[2]));
        load.measure(args[3] + ", " + args[4], Integer.parseInt(args[5]), Integer.parseInt(args[6]));
        System.out.println("  " + server.each(load.done));
    }

    private void measure(String what, int connections, int seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(connections);
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        Callable<List<long[]>> one = () -> walk(end);
        var starts = new ArrayList<Long>();
        var checks = new ArrayList<Long>();
        for (var walked : pool.invokeAll(Collections.nCopies(connections, one))) {
            walked.get().forEach(times -> {
                starts.add(times[0]);
                checks.add(times[1]);
            });
        }
        pool.shutdown();
        done = starts.size();
        double spent = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%s, %d connections: %.0f verifications/s; start %s, check %s; answers %s%n", what,
                connections, starts.size() / spent, times(starts), times(checks), answers);
    }

    private List<long[]> walk(long end) throws Exception {
        var client = HttpClient.newBuilder().sslContext(trust).version(HttpClient.Version.HTTP_1_1).build();
        var all = new ArrayList<long[]>();
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            var number = real
                    ? "+86139" + String.format("%08d", numbers.incrementAndGet() % 100_000_000)
                    : "+9990000001";
            var started = send(client, PATH, "{\"number\":\"" + number + "\",\"language\":\"en\"}");
            long between = System.nanoTime();
            var there = started.headers().firstValue("Location");
            if (there.isPresent()) {
                send(client, there.get() + "/checks", "{\"code\":\"" + (real ? "000000" : "123456") + "\"}");
                all.add(new long[]{between - begun, System.nanoTime() - between});
            }
        }
        return all;
    }

    private HttpResponse<String> send(HttpClient client, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/json");
        if (signed) {
            sign(request, path, body);
        } else {
            var shown = service + ":" + System.getenv("K1");
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(shown.getBytes(UTF_8)));
        }
        var answer = client.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        synchronized (answers) {
            answers.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger()).incrementAndGet();
        }
        return answer;
    }

    private void sign(HttpRequest.Builder request, String path, String body) throws Exception {
        var digest = "sha-256=:" + Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8))) + ":";
        var input = "(\"@method\" \"@authority\" \"@path\" \"content-digest\");created="
                + System.currentTimeMillis() / 1000 + ";nonce=\"" + run + nonces.incrementAndGet() + "\";keyid=\""
                + service + "\";tag=\"trustline-verify\"";
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var signature = mac.doFinal(("\"@method\": POST\n\"@authority\": " + base.getAuthority()
                + "\n\"@path\": " + path + "\n\"content-digest\": " + digest
                + "\n\"@signature-params\": " + input).getBytes(UTF_8));
        request.header("Content-Digest", digest).header("Signature-Input", "verify=" + input).header("Signature",
                "verify=:" + Base64.getEncoder().encodeToString(signature) + ":");
    }

    private static String times(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? "none"
                : String.format("p50 %.1f ms p99 %.1f ms", sorted[sorted.length / 2] / 1e6,
                        sorted[sorted.length * 99 / 100] / 1e6);
    }

    private static SSLContext trust(Path home) throws Exception {
        var password = Files.readString(home.resolve("tls/password")).strip().toCharArray();
        var own = KeyStore.getInstance(home.resolve("tls/trustline.p12").toFile(), password);
        var certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("trustline", own.getCertificate("trustline"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(certificates);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
