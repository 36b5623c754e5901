package io.trustline.tests.harness.device;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Octets;
import io.trustline.tests.harness.Secrets;
import io.trustline.tests.harness.server.Product;

/** Cameras that a maker has announced: a list that an operator of the test has brought in. */
public final class MakersList {

    public static final String MAKER = "Lotus Optics";
    private static final int MANY = 120;
    private static final Map<Product, Deque<Label>> UNUSED = new ConcurrentHashMap<>();

    /** What is on the label and in the camera. */
    public record Label(String serial, byte[] factoryKey) {

        public String key() {
            return Octets.base64url(factoryKey);
        }
    }

    private MakersList() {
    }

    /** A camera that is on the list, and that no other test has. */
    public static RawCamera camera(Ground ground) {
        var label = label(ground.product());
        return new RawCamera(Line.direct(ground.api()), MAKER, label.serial(), label.factoryKey(),
                Numbers.freshDid("camera"));
    }

    public static synchronized Label label(Product product) {
        return UNUSED.computeIfAbsent(product, MakersList::bring).remove();
    }

    private static Deque<Label> bring(Product product) {
        var labels = new ArrayDeque<Label>();
        var csv = new StringBuilder("serial,key\n");
        for (int i = 0; i < MANY; i++) {
            var label = new Label("LO-" + Long.toHexString(Sources.chance().nextLong(1L << 40, 1L << 44)) + "-" + i,
                    Sources.draw(Sources.chance(), 32));
            var hex = HexFormat.of().formatHex(label.factoryKey());
            csv.append(label.serial()).append(',').append(i < 4 ? Secrets.remember(hex) : hex).append('\n');
            labels.add(label);
        }
        Operator.of(product).brings(MAKER, csv.toString());
        return labels;
    }
}
