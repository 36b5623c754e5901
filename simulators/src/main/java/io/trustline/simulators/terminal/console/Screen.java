package io.trustline.simulators.terminal.console;

import java.io.PrintStream;
import java.util.Map;

/** Writes what happens: steps, fields, remarks. Colour only where somebody looks on. */
public final class Screen {

    private static final int MARGIN = 6;
    private static final int NAMES = 15;
    private static final int WIDTH = 100;
    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String CYAN = "36";

    private final PrintStream out;
    private final boolean colour;
    private final Words words;
    private boolean brief;

    public Screen(PrintStream out, boolean colour, Words words) {
        this.out = out;
        this.colour = colour;
        this.words = words;
    }

    /** Colour is for terminals, and for people who have not declined it (no-color.org). */
    public static boolean wantsColour(boolean terminal, Map<String, String> surroundings) {
        return terminal && surroundings.getOrDefault("NO_COLOR", "").isEmpty()
                && !surroundings.getOrDefault("TERM", "dumb").equals("dumb");
    }

    public Words words() {
        return words;
    }

    /** A step of the seed, with its number. */
    public void step(String number, String key, Object... values) {
        out.println();
        var head = Wrapping.padded(number, MARGIN);
        var lines = Wrapping.lines(words.say(key, values), WIDTH - MARGIN);
        out.println(dye(CYAN, head) + dye(BOLD, lines.get(0)));
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(MARGIN) + dye(BOLD, line)));
    }

    /** A named value; what it says may be longer than a line. */
    public void field(String nameKey, String value) {
        raw(words.has(nameKey) ? words.say(nameKey) : nameKey, value);
    }

    public void raw(String name, String value) {
        var head = Wrapping.padded(name, NAMES);
        for (var line : Wrapping.lines(value, WIDTH - MARGIN - NAMES)) {
            out.println(" ".repeat(MARGIN) + dye(DIM, head) + line);
            head = " ".repeat(NAMES);
        }
    }

    public void why(String key, Object... values) {
        if (!brief) {
            field("name.why", words.say(key, values));
        }
    }

    /** Without the reasons, where something else is to be seen. */
    public void brief(boolean wanted) {
        this.brief = wanted;
    }

    public void say(String key, Object... values) {
        paragraph("", words.say(key, values));
    }

    public void good(String key, Object... values) {
        paragraph(GREEN, "✓ " + words.say(key, values));
    }

    public void bad(String key, Object... values) {
        paragraph(RED, "✗ " + words.say(key, values));
    }

    /** Flush left, for lists and help. */
    public void line(String text) {
        out.println(text);
    }

    public void prompt(String name) {
        out.print(dye(BOLD, name) + "> ");
        out.flush();
    }

    private void paragraph(String code, String text) {
        for (var line : Wrapping.lines(text, WIDTH - MARGIN)) {
            out.println(" ".repeat(MARGIN) + dye(code, line));
        }
    }

    private String dye(String code, String text) {
        return colour && !code.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
