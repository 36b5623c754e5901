import io.trustline.sip.api.Language;
import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.speech.control.Prompts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long people wait: password sent → the telephone rings, and code sent → the home page stands.
 *   SignInDelay BASE PHONE NAME PASSWORD RINGS CODES
 * RINGS sign-ins end at an engaged telephone; in CODES of them the call is answered, heard to its first reading, and what
 * the ear heard is typed.
 */
public final class SignInDelay {

    private static final int WAV_HEADER = 44;
    private static final Pattern RANG = Pattern.compile("\"number\":(\\d+).*?\"began\":(\\d+)");
    private static final Ear EAR = new Ear(new Prompts(new PromptFolder(Optional.empty())));

    private final HttpClient http = HttpClient.newHttpClient();
    private final String[] args;

    private SignInDelay(String[] args) {
        this.args = args;
    }

    public static void main(String[] args) throws Exception {
        var delays = new SignInDelay(args);
        delays.rings(Integer.parseInt(args[4]));
        delays.codes(Integer.parseInt(args[5]));
    }

    private void rings(int times) throws Exception {
        manner("busy");
        var waits = new ArrayList<Double>();
        for (int i = -5; i < times; i++) {
            int before = last();
            long sent = System.currentTimeMillis();
            signIn(new Browser(args[0]));
            long rang = await(before);
            if (i >= 0) {
                waits.add((double) rang - sent);
            }
            free();
        }
        report("password sent → INVITE at the telephone", waits);
    }

    private void codes(int times) throws Exception {
        manner("at-once");
        var waits = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            int before = last();
            var browser = new Browser(args[0]);
            signIn(browser);
            await(before);
            var code = hear(before + 1);
            var fields = browser.form(browser.get("/verify"), "verify");
            fields.put("verify:code", code);
            fields.put("verify:submit", "verify:submit");
            long sent = System.nanoTime();
            var answer = browser.post("/verify", fields);
            var home = browser.get("/home");
            waits.add((System.nanoTime() - sent) / 1e6);
            if (answer.statusCode() / 100 != 3 || !home.contains("sign-out")) {
                throw new IllegalStateException("the code was answered " + answer.statusCode());
            }
            phone("/hang-up", true);
            free();
        }
        report("code sent → home page", waits);
    }

    private void signIn(Browser browser) throws Exception {
        var answer = browser.signIn(args[2], args[3]);
        if (!answer.headers().firstValue("location").orElse("").contains("/verify")) {
            throw new IllegalStateException("sign-in answered " + answer.statusCode());
        }
    }

    private String hear(int call) throws Exception {
        while (true) {
            var wav = phone("/calls/" + call + "/audio.wav", false).body();
            var samples = new short[Math.max(0, (wav.length - WAV_HEADER) / 2)];
            ByteBuffer.wrap(wav, WAV_HEADER, samples.length * 2).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer()
                    .get(samples);
            for (var language : Language.values()) {
                var readings = EAR.hear(samples, language).readings().stream().filter(text -> text.length() == 6).toList();
                if (!readings.isEmpty()) {
                    return readings.get(0);
                }
            }
            Thread.sleep(500);
        }
    }

    /** When the call after that one rang, in milliseconds since 1970. */
    private long await(int before) throws Exception {
        while (true) {
            var found = RANG.matcher(board());
            while (found.find()) {
                if (Integer.parseInt(found.group(1)) > before) {
                    return Long.parseLong(found.group(2));
                }
            }
            Thread.sleep(1);
        }
    }

    private int last() throws Exception {
        var found = RANG.matcher(board());
        int last = 0;
        while (found.find()) {
            last = Math.max(last, Integer.parseInt(found.group(1)));
        }
        return last;
    }

    private void free() throws Exception {
        while (board().contains("\"current\":{")) {
            Thread.sleep(5);
        }
    }

    private void manner(String manner) throws Exception {
        phone("/manner?" + manner, true);
    }

    private String board() throws Exception {
        return new String(phone("/calls", false).body());
    }

    private HttpResponse<byte[]> phone(String path, boolean post) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(args[1] + path));
        return http.send((post ? request.POST(HttpRequest.BodyPublishers.noBody()) : request).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void report(String what, List<Double> waits) {
        var sorted = waits.stream().sorted().toList();
        System.out.printf("%s: p50 %.1f ms, p99 %.1f ms, most %.1f ms (%d times)%n", what,
                sorted.get(sorted.size() / 2), sorted.get((int) (0.99 * (sorted.size() - 1))), sorted.get(sorted.size() - 1),
                sorted.size());
    }
}
