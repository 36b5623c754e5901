package io.trustline.tests.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.Secrets;
import io.trustline.tests.harness.Shell;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Ports;

/** Whoever types what docs/operations.md says has Trustline on a WildFly of their own (PLAT-1, PLAT-3). */
@OwnServer
class OperatorGuideIT {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Path HOME = Project.target("homes/operator");
    private final Ports ports = Ports.free();
    private final Map<String, String> environment = Map.of("WILDFLY_HOME", wildfly().toString(), "JAVA_HOME",
            System.getProperty("java.home"), "TRUSTLINE_HOME", HOME.toString(), "TRUSTLINE_PORTAL_INVITATIONS",
            HOME.resolve("invitations").toString(),
            "TRUSTLINE_DEVICE_MASTER_KEY_FILE", HOME.resolve("keys/master").toString(), "TRUSTLINE_SIP_KEY_FILE",
            HOME.resolve("keys/voice").toString(), "TRUSTLINE_PORTAL_KEY_FILE", HOME.resolve("keys/portal").toString(),
            "TRUSTLINE_SIP_PORT", Integer.toString(ports.sip()), "JBOSS_JAVA_SIZING", "-Xms128m -Xmx384m");

    @Test
    void aStockServerBecomesTrustline() throws IOException {
        var steps = Guide.commands("On your own WildFly");
        assertEquals(7, steps.size(), "driver, configuration, archive, keys, start, health, operator");
        unpack();
        type(steps.get(0).replace("/path/to/postgresql-42.7.14.jar", System.getProperty("trustline.postgresql-jar")));
        type(steps.get(1));
        type(steps.get(2));
        type(steps.get(3));
        var server = start(steps.get(4));
        try {
            var health = steps.get(5).replace("9990", Integer.toString(ports.management()));
            Await.until("the guide's server is ready", LONGEST,
                    () -> server.isAlive() && Shell.run(environment, LONGEST, shell(health)).exit() == 0);
            type(steps.get(6));
            welcomes(new Person("alice", "", Secrets.remember("wxyz-2345-abcd-6789")));
        } finally {
            stop(server);
        }
        // 300 MB that tell nobody anything; the log stays.
        Shell.run("rm", "-rf", wildfly().resolve("modules").toString()).wentWell();
    }

    private void welcomes(Person operator) {
        var alice = new Visitor(operator, PageClient.at(URI.create("https://localhost:" + ports.https())));
        assertEquals(200, alice.client().get("/sign-in").status());
        assertTrue(alice.signIn().isRedirectTo("/home"));
        assertTrue(alice.client().get("/home").isRedirectTo("/account-password"));
    }

    /** As {@code unzip} does it, which keeps what may be run. */
    private void unpack() throws IOException {
        Files.createDirectories(HOME);
        Shell.run(Map.of(), LONGEST, shell("cd '" + HOME + "' && '" + System.getProperty("java.home") + "/bin/jar' xf '"
                + System.getProperty("trustline.wildfly-zip") + "' && chmod +x wildfly-*/bin/*.sh")).wentWell();
    }

    private void type(String commands) {
        Shell.run(environment, LONGEST, shell("cd '" + Project.root() + "'\n" + commands)).wentWell();
    }

    private Process start(String command) throws IOException {
        var mine = command.replace("0.0.0.0", "127.0.0.1") + " -Djboss.socket.binding.port-offset=" + ports.offset();
        var builder = new ProcessBuilder(shell("exec " + mine)).redirectErrorStream(true)
                .redirectOutput(HOME.resolve("console.log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void stop(Process server) {
        server.descendants().forEach(ProcessHandle::destroy);
        Await.until("the guide's server has stopped", Duration.ofMinutes(1), () -> !server.isAlive());
    }

    private static List<String> shell(String commands) {
        return List.of("sh", "-ec", commands);
    }

    private static Path wildfly() {
        var zip = Path.of(System.getProperty("trustline.wildfly-zip")).getFileName().toString();
        return HOME.resolve(zip.replace("-dist", "").replace(".zip", ""));
    }
}
