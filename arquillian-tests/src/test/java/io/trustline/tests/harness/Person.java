package io.trustline.tests.harness;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Somebody who may want an account; every one is new, so that no test meets another's. */
public record Person(String name, String number, String password) {

    private static final RandomGenerator CHANCE = new SecureRandom();

    public static Person fresh(String firstName) {
        var number = "+86 138" + String.format("%08d", CHANCE.nextInt(100_000_000));
        Secrets.remember(number.replace(" ", ""));
        return new Person(firstName + "-" + word(), number, freshPassword());
    }

    public static String freshPassword() {
        return Secrets.remember("Horse " + word() + " battery " + word());
    }

    public Person withPassword(String other) {
        return new Person(name, number, other);
    }

    private static String word() {
        var bytes = new byte[5];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
