package io.trustline.tests.harness.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.Secrets;
import io.trustline.tests.harness.Shell;

/** One Trustline of a test's own, run through {@code ./trustline} with a home and ports that nobody else has. */
public final class Product implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final int HEALTH_MILLIS = 30_000;

    private final Path home;
    private final Ports ports = Ports.free();
    private final Map<String, String> environment = new HashMap<>();
    /** Starting takes all that a machine has; calls at the shared server must not hear of it. */
    private List<String> urgency = List.of("nice", "-n", "10");

    private Product(Path home) {
        this.home = home;
        with("TRUSTLINE_HOME", home.toString());
        with("TRUSTLINE_PORT_OFFSET", Integer.toString(ports.offset()));
        with("TRUSTLINE_BIND", "127.0.0.1");
        with("TRUSTLINE_START_SECONDS", "150");
        // A life too short for the compiler that takes its time.
        with("TRUSTLINE_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        // Every test comes from one address; the limits have tests of their own.
        with("TRUSTLINE_PORTAL_SIGN_UPS_PER_ADDRESS", "1000000");
        with("TRUSTLINE_PORTAL_TRIES_PER_ADDRESS", "1000000");
        for (var each : List.of("ACCOUNT", "NUMBER", "ADDRESS", "BROWSER", "KNOWN_BROWSER", "PREFIX")) {
            with("TRUSTLINE_PORTAL_CALLS_PER_" + each, "1000000");
        }
        with("TRUSTLINE_PORTAL_GUARD_SPEND_PER_DAY", "1000000000");
        with("TRUSTLINE_PORTAL_GUARD_SPEND_RESERVED_PER_DAY", "1000000000");
        with("TRUSTLINE_SIP_SPEND_PER_DAY", "1000000000");
        with("TRUSTLINE_PORTAL_UNVERIFIED_PERCENT", "0");
        with("TRUSTLINE_SIP_CALLS_PER_NUMBER_AND_HOUR", "1000000");
        with("TRUSTLINE_DEVICE_INITIALISATIONS_PER_HOUR", "1000000");
        with("TRUSTLINE_DEVICE_ACCESSES_PER_HOUR", "1000000");
        with("TRUSTLINE_DEVICE_CAMERA_MESSAGES_PER_HOUR", "1000000");
        with("TRUSTLINE_DEVICE_CAMERA_MESSAGES_PER_HOUR_AND_ADDRESS", "1000000");
        // For the scenarios: a service whose keys end soon, and stages that differ where a camera lets them.
        with("TRUSTLINE_DEVICE_KEY_TIME_POLICY", "brief/*=PT3S");
        with("TRUSTLINE_DEVICE_E2_ALGORITHMS", "SM4-GCM,C20P,A128CBC-HS256,A128GCM,ECDH-ES,RSA-OAEP-256,A256GCM");
    }

    /** Its data stays in the build folder, for whoever wonders afterwards. */
    public static Product named(String name) {
        return at(Project.target("homes").resolve(name));
    }

    public static Product at(Path home) {
        return new Product(home);
    }

    public Product with(String key, String value) {
        environment.put(key, value);
        return this;
    }

    /** For a server that is there for long, and whose calls are listened to. */
    Product shared() {
        urgency = List.of();
        environment.remove("TRUSTLINE_JAVA_OPTS");
        return this;
    }

    public Product start() {
        command(START, "start").wentWell();
        return this;
    }

    public void stop() {
        command(STOP, "stop").wentWell();
    }

    public Shell.Said command(String... words) {
        return command(START, words);
    }

    private Shell.Said command(Duration longest, String... words) {
        var command = new ArrayList<>(urgency);
        command.add(Project.file("trustline").toString());
        command.addAll(List.of(words));
        return Shell.run(environment, longest, command);
    }

    /** As a power cut does: SIGKILL, no goodbye. */
    public void kill() {
        var process = process();
        process.destroyForcibly();
        Await.until("the killed server is gone", () -> !process.isAlive());
    }

    public ProcessHandle process() {
        var words = read(home.resolve("trustline.run")).split("\\s+");
        return ProcessHandle.of(Long.parseLong(words[0])).orElseThrow(() -> new AssertionError("server is not there"));
    }

    public Ports ports() {
        return ports;
    }

    public Path home() {
        return home;
    }

    public String log() {
        return read(home.resolve("server/log/server.log"));
    }

    /** What {@code /health/<probe>} says; empty when nobody answers. */
    public String health(String probe) {
        try (var answer = health(HttpURLConnection.HTTP_OK, probe)) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException nobodyAnswers) {
            return "";
        }
    }

    private InputStream health(int fine, String probe) throws IOException {
        var connection = (HttpURLConnection) new URL("http://127.0.0.1:" + ports.management() + "/health/" + probe)
                .openConnection();
        connection.setReadTimeout(HEALTH_MILLIS);
        return connection.getResponseCode() == fine ? connection.getInputStream() : connection.getErrorStream();
    }

    /** The operator that the demonstration makes. */
    public String operatorName() {
        return demo().getProperty("operator.name");
    }

    public String operatorPassword() {
        return Secrets.remember(demo().getProperty("operator.password"));
    }

    /** SN of the company that the demonstration makes. */
    public String companyService() {
        return demo().getProperty("company.service");
    }

    /** Its K1. */
    public String companyKey() {
        return Secrets.remember(demo().getProperty("company.key"));
    }

    private Properties demo() {
        var demo = new Properties();
        try (var lines = Files.newBufferedReader(home.resolve("demo-accounts.properties"))) {
            demo.load(lines);
            return demo;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        command(STOP, "stop");
    }
}
