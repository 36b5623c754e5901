package io.trustline.device.list.control;

import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.device.life.control.LifeFixture;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Random;

/** Measures an import by hand: rows, and a JDBC URL. */
public final class ImportSpeed {

    private ImportSpeed() {
    }

    public static void main(String[] args) {
        var database = DeviceDatabase.at(args[1]);
        var life = new LifeFixture(database, DeviceSettingsFixture.defaults(), Clock.systemUTC());
        var lists = new ListFixture(database, life, Clock.systemUTC());
        for (int run = 0; run < 2; run++) {
            long start = System.nanoTime();
            var view = lists.read("Lumen", new Made(Integer.parseInt(args[0])));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%s %.1f s, %.0f rows/s%n", view, seconds, Integer.parseInt(args[0]) / seconds);
        }
    }

    private static final class Made extends InputStream {
        private final Random random = new Random(42);
        private int left;
        private int number;
        private InputStream line = new ByteArrayInputStream("serial,key\n".getBytes());

        Made(int left) {
            this.left = left;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int offset, int most) throws java.io.IOException {
            int some = line.read(into, offset, most);
            if (some > 0 || left == 0) {
                return some;
            }
            var text = new StringBuilder();
            for (int i = 0; i < 500 && left > 0; i++, left--) {
                text.append("LM%09d,%016x%016x%n".formatted(number++, random.nextLong(), random.nextLong()));
            }
            line = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            return read(into, offset, most);
        }
    }
}
