package io.trustline.sdk.wire.jose;

import java.util.random.RandomGenerator;

/** Messages with something wrong in them. */
public final class Mutations {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String ODD = LETTERS + ".=+/ \n{}\"\u0000é";

    private Mutations() {
    }

    /** Flips the highest bit of the six that one letter carries, or takes a dot away. */
    public static String flip(String compact, int at) {
        int value = LETTERS.indexOf(compact.charAt(at));
        var other = value < 0 ? "" : LETTERS.substring(value ^ 32, (value ^ 32) + 1);
        return compact.substring(0, at) + other + compact.substring(at + 1);
    }

    /** Cuts, doubles, replaces or inserts somewhere. */
    public static String any(String text, RandomGenerator random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(6));
        var odd = ODD.charAt(random.nextInt(ODD.length()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, to) + text.substring(at);
            case 2 -> text.substring(0, at) + odd + text.substring(at);
            case 3 -> text.substring(0, at) + text.substring(to);
            default -> text.substring(0, at) + odd + text.substring(at + 1);
        };
    }
}
