package io.trustline.tests.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.Shell;
import io.trustline.tests.harness.device.Operator;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.telephone.WebPhone;

/** The archive goes away and comes back in a server that stays: nothing of it runs meanwhile (VOX-5, PLAT-1). */
@OwnServer
class RedeployIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String JAVA_HOME = System.getProperty("java.home");

    @Test
    void endsCallsPolitelyAndLeavesNeitherThreadNorPortBehind() throws IOException {
        try (var product = Product.named("redeploy").start()) {
            var phone = new WebPhone(product.ports().phonePage()).behaving("by-hand");
            Operator.of(product).calls("13800138000", "en");
            phone.awaitAfter(0, "ringing");

            manage(product, "undeploy");
            assertEquals("cancelled", phone.awaitAfter(0, "over").getString("ending"));
            assertEquals(List.of(), ownThreads(product));
            takeAndGiveBack(product.ports().sip());

            manage(product, "deploy");
            Await.until("it is ready again", LONGEST, () -> product.health("ready").startsWith("{\"status\":\"UP\""));
            phone.behaving("at-once");
            Operator.of(product).calls("13800138000", "en");
            phone.awaitAfter(1, "talking");
            product.stop();
        }
    }

    private static void manage(Product product, String act) {
        Shell.run(Map.of("JAVA_HOME", JAVA_HOME), LONGEST,
                List.of(Project.file("ear/target/server/bin/jboss-cli.sh").toString(), "--connect",
                        "--controller=127.0.0.1:" + product.ports().management(),
                        "--command=/deployment=trustline.ear:" + act))
                .wentWell();
    }

    /** Whose stack shows us, or the library that speaks SIP. */
    private static List<String> ownThreads(Product product) {
        var stacks = Shell.run(Path.of(JAVA_HOME, "bin/jstack").toString(), Long.toString(product.process().pid()))
                .wentWell().text().split("\n\n");
        return List.of(stacks).stream()
                .filter(stack -> stack.contains("at io.trustline.") || stack.contains("at gov.nist."))
                .map(stack -> stack.lines().findFirst().orElse("")).toList();
    }

    /** Fails while somebody holds the port. */
    private static void takeAndGiveBack(int port) throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var udp = new DatagramSocket(port, loopback); var tcp = new ServerSocket(port, 1, loopback)) {
            assertEquals(udp.getLocalPort(), tcp.getLocalPort());
        }
    }
}
