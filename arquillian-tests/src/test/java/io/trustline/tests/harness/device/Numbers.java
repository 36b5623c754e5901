package io.trustline.tests.harness.device;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

import io.trustline.tests.harness.Secrets;

/** Numbers and names that no other test has; LogSecrecyIT knows every number by its form. */
public final class Numbers {

    private static final RandomGenerator CHANCE = new SecureRandom();

    private Numbers() {
    }

    public static String fresh() {
        return "+86198" + String.format("%08d", CHANCE.nextInt(100_000_000));
    }

    public static String freshDid(String name) {
        return Secrets.sample(name + "-" + Long.toHexString(CHANCE.nextLong(1L << 44, 1L << 48)));
    }
}
