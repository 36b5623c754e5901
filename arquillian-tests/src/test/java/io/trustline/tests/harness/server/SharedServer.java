package io.trustline.tests.harness.server;

import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.device.Sim;

/** The one server that most tests share: each makes people of its own in it and leaves the others' alone. */
public final class SharedServer {

    private static Product product;

    private SharedServer() {
    }

    /** Started once per test run; the same one ever after. */
    public static synchronized Product get() {
        if (product == null) {
            product = Product.named("shared").shared().with("TRUSTLINE_SIP_RING_TIME", "PT20S")
                    .with("TRUSTLINE_PORTAL_WEBHOOK_HTTP_ALLOWED", "true")
                    .with("TRUSTLINE_PORTAL_WEBHOOK_HOSTS_ALLOWED", "localhost");
            // Also when the tests' JVM ends early.
            Runtime.getRuntime().addShutdownHook(new Thread(SharedServer::stop));
            System.setProperty("trustline.server", Project.file("ear/target/server").toString());
            System.setProperty("trustline.management-port", Integer.toString(product.ports().management()));
            Sim.handOut(product);
            product.start();
        }
        return product;
    }

    static synchronized void stop() {
        if (product != null) {
            product.close();
            product = null;
        }
    }
}
