package io.trustline.tests.browser;

import java.util.ArrayList;
import java.util.List;

/** Whether a page fits into its window. */
final class Layout {

    /** WCAG 2.2 §1.4.10, then a common telephone. */
    private static final List<Integer> NARROW = List.of(320, 360);
    private static final int TALL = 740;
    private static final String OVERFLOW = "return document.documentElement.scrollWidth"
            + " - document.documentElement.clientWidth";
    /** Things to press that lie one upon the other by more than a hair. */
    private static final String OVERLAPS = "const all = [...document.querySelectorAll("
            + "'a:not(.skip), button, input:not([type=hidden]), header bdi')].filter(one => one.checkVisibility());"
            + "const box = new Map(all.map(one => [one, one.getBoundingClientRect()]));"
            + "const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2"
            + " && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;"
            + "return all.flatMap((a, i) => all.slice(i + 1).filter(b => !a.contains(b) && !b.contains(a)"
            + " && meet(box.get(a), box.get(b))).map(b => a.outerHTML + ' lies upon ' + b.outerHTML))";

    private Layout() {
    }

    /** What one would have to scroll sideways for, and what lies upon something else. */
    static List<String> faults(Screen screen) {
        var faults = new ArrayList<String>();
        for (int width : NARROW) {
            screen.size(width, TALL);
            long overflow = (long) screen.script(OVERFLOW);
            if (overflow > 0) {
                faults.add(overflow + " px to scroll sideways at " + width);
            }
            ((List<?>) screen.script(OVERLAPS)).forEach(found -> faults.add("at " + width + ": " + found));
        }
        return faults;
    }
}
