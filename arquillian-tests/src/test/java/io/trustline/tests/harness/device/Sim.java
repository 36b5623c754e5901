package io.trustline.tests.harness.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Octets;
import io.trustline.tests.harness.Secrets;
import io.trustline.tests.harness.server.Product;

/** A SIM that the simulated operator has given out. */
public record Sim(String iccid, String ki, String number) {

    private static final RandomGenerator CHANCE = new SecureRandom();
    private static final int MANY = 64;
    private static final Map<Product, Iterator<Sim>> UNUSED = new ConcurrentHashMap<>();

    /** One that no other test uses. */
    public static synchronized Sim fresh(Product product) {
        return UNUSED.computeIfAbsent(product, Sim::read).next();
    }

    /** SIMs of the tests' own, instead of the demonstration's; before the gateway starts. */
    public static void handOut(Product product) {
        var subscribers = product.home().resolve("gateway/subscribers");
        var lines = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            var ki = Octets.base64url(Sources.draw(CHANCE, 16));
            lines.append("8986019").append(String.format("%012d", i)).append(' ').append(Secrets.remember(ki))
                    .append(' ').append(Numbers.fresh()).append(" tests-").append(i).append('\n');
        }
        try {
            Files.createDirectories(subscribers.getParent());
            Files.writeString(subscribers, lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Iterator<Sim> read(Product product) {
        try (var lines = Files.lines(product.home().resolve("gateway/subscribers"))) {
            return lines.map(line -> line.split("\\s+")).filter(words -> words.length > 3)
                    .filter(words -> words[3].startsWith("tests-"))
                    .map(words -> new Sim(words[0], words[1], words[2])).toList().iterator();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As the connection shows it to the gateway. */
    public String credentials() {
        var both = (iccid + ":" + ki).getBytes(StandardCharsets.US_ASCII);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return "SIM " + iccid;
    }
}
