package io.trustline.tests.device.tamper;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ways to harm a compact message. */
final class Bends {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Bends() {
    }

    /**
     * One bit flipped at every so many characters, so that parts stay base64url and the reader has to decide by what
     * they say; which bit is chosen by a seed, so that a failure comes again.
     */
    static List<String> flips(String message, int step) {
        var chance = new Random(message.length());
        var flipped = new ArrayList<String>();
        for (int at = chance.nextInt(step); at < message.length(); at += step) {
            char letter = message.charAt(at);
            if (letter != '.' && !isLast(message, at)) {
                flipped.add(message.substring(0, at) + flip(letter, chance) + message.substring(at + 1));
            }
        }
        return flipped;
    }

    private static char flip(char letter, Random chance) {
        char other = letter;
        while (other == letter || ALPHABET.indexOf(other) < 0) {
            other = (char) (letter ^ (1 << chance.nextInt(7)));
        }
        return other;
    }

    private static boolean isLast(String message, int at) {
        return at + 1 == message.length() || message.charAt(at + 1) == '.';
    }

    /** The last bits of a part: those that a lenient reader would not look at. */
    static List<String> strayBits(String message) {
        var stray = new ArrayList<String>();
        for (int at = 0; at < message.length(); at++) {
            if (isLast(message, at) && message.charAt(at) != '.') {
                stray.add(message.substring(0, at) + next(message.charAt(at)) + message.substring(at + 1));
            }
        }
        return stray;
    }

    private static char next(char letter) {
        return ALPHABET.charAt((ALPHABET.indexOf(letter) + 1) % ALPHABET.length());
    }

    /** Ended early, at every part and within it; parts left out, doubled, empty, and things added. */
    static List<String> cuts(String message) {
        var cut = new ArrayList<>(List.of(".", "....", ".....", message + ".", "." + message, message + "=",
                message + "A", message + "\n", " " + message, message + message, "\"" + message + "\"",
                message.replace('.', '!')));
        for (int at = 1; at < message.length(); at += 37) {
            cut.add(message.substring(0, at));
        }
        for (int at = message.indexOf('.'); at >= 0; at = message.indexOf('.', at + 1)) {
            cut.addAll(List.of(message.substring(0, at), message.substring(0, at + 1),
                    message.substring(0, at) + message.substring(at + 1),
                    message.substring(0, at) + "." + message.substring(at)));
        }
        return withoutParts(message, cut);
    }

    private static List<String> withoutParts(String message, List<String> cut) {
        var parts = message.split("\\.");
        for (int part = 0; part < parts.length; part++) {
            var fewer = parts.clone();
            fewer[part] = "";
            if (!parts[part].isEmpty()) {
                cut.add(String.join(".", fewer));
            }
        }
        return cut;
    }

    /** Each part in turn comes from another message. */
    static List<String> swaps(String message, String other) {
        var swapped = new ArrayList<String>();
        var own = message.split("\\.");
        var foreign = other.split("\\.");
        for (int part = 0; part < own.length; part++) {
            var mixed = own.clone();
            mixed[part] = foreign[part];
            if (!foreign[part].equals(own[part])) {
                swapped.add(String.join(".", mixed));
            }
        }
        return swapped;
    }
}
