package io.trustline.web.console.telephone;

import io.trustline.sip.api.MinuteTally;
import io.trustline.sip.api.TelephoneDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of many calls, as pieces of a bar that is a hundred long. */
public record OutcomeBar(List<Piece> pieces, int total) {

    private static final double LENGTH = 100;

    static OutcomeBar of(List<MinuteTally> minutes) {
        var counts = new TreeMap<String, Integer>();
        minutes.forEach(
                minute -> minute.outcomes().forEach((label, calls) -> counts.merge(label, calls, Integer::sum)));
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var pieces = new ArrayList<Piece>();
        double start = 0;
        for (var fate : Fate.values()) {
            for (var count : of(fate, counts)) {
                double length = LENGTH * count.getValue() / total;
                pieces.add(new Piece(count.getKey(), fate.tone(), count.getValue(), start, length));
                start += length;
            }
        }
        return new OutcomeBar(List.copyOf(pieces), total);
    }

    public boolean none() {
        return total == 0;
    }

    private static List<Map.Entry<String, Integer>> of(Fate fate, Map<String, Integer> counts) {
        return counts.entrySet().stream().filter(count -> Fate.of(count.getKey()) == fate).toList();
    }

    /** One outcome. */
    public record Piece(String label, String tone, int calls, double start, double length) {

        /** As searches and words name it: a call that lives has no outcome. */
        public String name() {
            return label.isEmpty() ? TelephoneDesk.LIVE : label;
        }
    }
}
