import io.trustline.sip.api.Language;
import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.speech.control.Prompts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * How long people wait: password sent → the telephone rings, and code sent → the home page stands.
 *   SignInDelay BASE PHONE,PHONE… NAME PASSWORD RINGS CODES
 * RINGS sign-ins end at an engaged telephone; in CODES of them the call is answered, heard to its first reading, and what
 * the ear heard is typed. As many of these go on at the same time as there are telephones, and one code is sent at a time.
 */
public final class SignInDelay {

    private static final int WAV_HEADER = 44;
    private static final int WARM_UP = 5;
    private static final Ear EAR = new Ear(new Prompts(new PromptFolder(Optional.empty())));

    private final String[] args;
    private final Telephones phones;
    private final List<String> places;

    private SignInDelay(String[] args) {
        this.args = args;
        this.places = Arrays.asList(args[1].split(","));
        this.phones = new Telephones(places);
    }

    public static void main(String[] args) throws Exception {
        var delays = new SignInDelay(args);
        delays.rings(Integer.parseInt(args[4]));
        delays.codes(Integer.parseInt(args[5]));
    }

    private void rings(int times) throws Exception {
        phones.manner("busy");
        var waits = new ArrayList<Double>();
        for (int i = -WARM_UP; i < times; i++) {
            var before = phones.last();
            long sent = System.currentTimeMillis();
            signIn(new Browser(args[0]));
            var ring = phones.await(before);
            if (i >= 0) {
                waits.add((double) ring.began() - sent);
            }
            phones.awaitFree(ring);
        }
        report("password sent → INVITE at the telephone", waits);
    }

    private void codes(int times) throws Exception {
        phones.manner("at-once");
        var pool = Executors.newFixedThreadPool(places.size());
        var people = new ArrayList<Callable<Double>>();
        for (int i = -WARM_UP; i < times; i++) {
            var agent = "person " + i;
            people.add(() -> code(agent));
        }
        var waits = new ArrayList<Double>();
        for (var wait : pool.invokeAll(people)) {
            waits.add(wait.get());
        }
        pool.shutdown();
        report("code sent → home page", waits.subList(WARM_UP, waits.size()));
    }

    /** A busy machine loses sound: who hears nothing of use signs in again. */
    private double code(String agent) throws Exception {
        var browser = new Browser(args[0], agent);
        var ring = ring(browser);
        var code = hear(ring);
        return code.isPresent() ? typed(browser, ring, code.get()) : code(agent);
    }

    private double typed(Browser browser, Telephones.Ring ring, String code) throws Exception {
        var fields = browser.form(browser.get("/verify"), "verify");
        fields.put("verify:code", code);
        fields.put("verify:submit", "verify:submit");
        double wait = send(browser, fields);
        phones.hangUp(ring);
        phones.awaitFree(ring);
        return wait;
    }

    /** One after the other, so that it is known whose call it is. */
    private synchronized Telephones.Ring ring(Browser browser) throws Exception {
        var before = phones.last();
        signIn(browser);
        return phones.await(before);
    }

    private synchronized double send(Browser browser, Map<String, String> fields) throws Exception {
        long sent = System.nanoTime();
        var answer = browser.post("/verify", fields);
        var home = browser.get("/home");
        double wait = (System.nanoTime() - sent) / 1e6;
        if (answer.statusCode() / 100 != 3 || !home.contains("sign-out")) {
            throw new IllegalStateException("the code was answered " + answer.statusCode());
        }
        return wait;
    }

    private void signIn(Browser browser) throws Exception {
        var answer = browser.signIn(args[2], args[3]);
        if (!answer.headers().firstValue("location").orElse("").contains("/verify")) {
            throw new IllegalStateException("sign-in answered " + answer.statusCode());
        }
    }

    /** The first reading that the ear understands; empty where the call is over and it understood none. */
    private Optional<String> hear(Telephones.Ring ring) throws Exception {
        while (true) {
            boolean over = phones.isFree(ring);
            var wav = phones.recording(ring);
            var samples = new short[Math.max(0, (wav.length - WAV_HEADER) / 2)];
            ByteBuffer.wrap(wav, Math.min(WAV_HEADER, wav.length), samples.length * 2).order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer().get(samples);
            for (var language : Language.values()) {
                var readings = EAR.hear(samples, language).readings().stream().filter(text -> text.length() == 6).toList();
                if (!readings.isEmpty()) {
                    return Optional.of(readings.get(0));
                }
            }
            if (over) {
                return Optional.empty();
            }
            Thread.sleep(500);
        }
    }

    private static void report(String what, List<Double> waits) {
        var sorted = waits.stream().sorted().toList();
        System.out.printf("%s: p50 %.1f ms, p99 %.1f ms, most %.1f ms (%d times)%n", what,
                sorted.get(sorted.size() / 2), sorted.get((int) (0.99 * (sorted.size() - 1))), sorted.get(sorted.size() - 1),
                sorted.size());
    }
}
