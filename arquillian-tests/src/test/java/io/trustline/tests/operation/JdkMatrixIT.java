package io.trustline.tests.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** Every JDK from 17 to 25 on this machine runs the product; all other tests prove the shared server's own (PLAT-1). */
@OwnServer
class JdkMatrixIT {

    private static final int OLDEST = 17;
    private static final int NEWEST = 25;

    @TestFactory
    Stream<DynamicTest> everyJdkServesTheSignInPage() {
        var shared = Jdk.of(SharedServer.get().process());
        return Jdk.installed().filter(jdk -> jdk.feature() >= OLDEST && jdk.feature() <= NEWEST)
                .filter(jdk -> !shared.equals(Optional.of(jdk.home())))
                .map(jdk -> DynamicTest.dynamicTest("JDK " + jdk.feature(), () -> serves(jdk)));
    }

    private static void serves(Jdk jdk) {
        try (var product = Product.named("jdk-" + jdk.feature()).with("JAVA_HOME", jdk.home().toString())) {
            product.start();
            assertEquals(Optional.of(jdk.home()), Jdk.of(product.process()));
            assertEquals(200, PageClient.of(product).get("/sign-in").status());
        }
    }
}
