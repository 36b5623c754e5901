package io.trustline.sdk.store;

import io.trustline.sdk.wire.Chance;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes as fast as it can until it is killed: two records that always say the same number. */
final class StoreUnderKill {

    static final StoreKey KEY = StoreKey.ofDeviceSecret(Chance.bytes(9, 32));

    private StoreUnderKill() {
    }

    public static void main(String[] arguments) {
        try (var store = SealedStore.open(Path.of(arguments[0]), KEY)) {
            for (long number = number(store, "left") + 1;; number++) {
                var record = Optional.of(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
                store.change(Map.of("left", record, "right", record));
                System.out.write(record.get(), 0, Long.BYTES);
                System.out.flush();
            }
        }
    }

    static long number(SealedStore store, String name) {
        return store.read(name).map(bytes -> ByteBuffer.wrap(bytes).getLong()).orElse(0L);
    }
}
