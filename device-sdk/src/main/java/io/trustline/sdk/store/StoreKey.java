package io.trustline.sdk.store;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** Where the key that seals the store comes from. */
@FunctionalInterface
public interface StoreKey {

    int LENGTH = 32;

    /** 32 bytes, always the same. */
    byte[] key();

    /** From a secret that the maker's hardware keeps (a fuse, a secure element); at least 16 bytes of chance. */
    static StoreKey ofDeviceSecret(byte[] secret) {
        if (secret.length < LENGTH / 2) {
            throw new IllegalArgumentException("a device secret has 16 bytes or more");
        }
        var key = Octets.hmac(secret, Octets.ascii("trustline store"));
        return key::clone;
    }

    /**
     * From a file that is made at first use, readable for its owner only. It keeps a copied store closed, but not one
     * that was copied together with this file: where there is hardware to keep a secret, use that.
     */
    static StoreKey besideIn(Path file, RandomGenerator random) {
        return () -> {
            try {
                if (!Files.exists(file)) {
                    new AtomicFile(file).replace(Sources.draw(random, LENGTH));
                }
                var key = Files.readAllBytes(file);
                if (key.length != LENGTH) {
                    throw new StoreBroken("the file with the store's key is not whole", null);
                }
                return key;
            } catch (IOException unreadable) {
                throw new StoreBroken("the store's key cannot be read", unreadable);
            }
        };
    }
}
