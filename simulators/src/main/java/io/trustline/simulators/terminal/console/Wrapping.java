package io.trustline.simulators.terminal.console;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines; a Chinese character takes two columns and may end a line anywhere. */
final class Wrapping {

    private static final int FIRST_WIDE = 0x2E80;

    private Wrapping() {
    }

    static List<String> lines(String text, int columns) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            wrap(paragraph, columns, lines);
        }
        return lines;
    }

    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - width(text)));
    }

    private static void wrap(String text, int columns, List<String> lines) {
        int begin = 0;
        while (width(text.substring(begin)) > columns) {
            int end = end(text, begin, columns);
            lines.add(text.substring(begin, end).stripTrailing());
            begin = end;
        }
        lines.add(text.substring(begin));
    }

    /** After the last blank or wide character that still fits; in the middle of a long word if there is none. */
    private static int end(String text, int begin, int columns) {
        int width = 0;
        int good = begin;
        int at = begin;
        while (at < text.length() && width + columns(text.charAt(at)) <= columns) {
            width += columns(text.charAt(at));
            at++;
            if (mayEnd(text, at)) {
                good = at;
            }
        }
        return good > begin ? good : at;
    }

    /** A line ends after a blank or the comma of a list, or beside a Chinese character that no closing mark follows. */
    private static boolean mayEnd(String text, int at) {
        boolean closing = at < text.length() && "，。；：、）」！？".indexOf(text.charAt(at)) >= 0;
        return " ,".indexOf(text.charAt(at - 1)) >= 0 || columns(text.charAt(at - 1)) == 2 && !closing;
    }

    private static int columns(char character) {
        return character >= FIRST_WIDE ? 2 : 1;
    }

    private static int width(String text) {
        return text.chars().map(character -> columns((char) character)).sum();
    }
}
