package io.trustline.sip.media.sdp.control;

import java.util.ArrayList;
import java.util.List;

/** A description cut into its lines, with limits that no honest one reaches. */
final class Lines {

    private static final int LONGEST = 8192;
    private static final int MOST = 200;

    record Line(char type, String value) {}

    private Lines() {
    }

    static List<Line> of(String sdp) {
        UnusableSdp.unless(sdp.length() <= LONGEST, "description longer than 8 KB");
        var lines = new ArrayList<Line>();
        for (var text : sdp.split("\r?\n")) {
            if (!text.isEmpty()) {
                lines.add(line(text));
            }
        }
        UnusableSdp.unless(lines.size() <= MOST, "description of more than 200 lines");
        UnusableSdp.unless(!lines.isEmpty() && lines.get(0).equals(new Line('v', "0")), "no description");
        return lines;
    }

    private static Line line(String text) {
        boolean clean = text.length() >= 2 && text.charAt(1) == '=' && text.chars().noneMatch(c -> c == 0 || c == '\r');
        UnusableSdp.unless(clean && Character.isLowerCase(text.charAt(0)), "a line that is none");
        // Blanks at the end mean nothing, and some telephones leave them.
        return new Line(text.charAt(0), text.substring(2).stripTrailing());
    }
}
