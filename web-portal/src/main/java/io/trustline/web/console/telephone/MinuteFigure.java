package io.trustline.web.console.telephone;

import io.trustline.sip.api.MinuteTally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Calls per minute as columns of a drawing that is a hundred high, each stacked by what became of the calls. */
public record MinuteFigure(List<Column> columns, int most, int total) {

    private static final double HEIGHT = 100;
    private static final int STEP = 10;
    private static final int WIDTH = 8;

    static MinuteFigure of(List<MinuteTally> minutes) {
        int most = minutes.stream().mapToInt(MinuteFigure::sum).max().orElse(0);
        var columns = new ArrayList<Column>();
        for (var minute : minutes) {
            columns.add(column(minute, columns.size() * STEP, most));
        }
        return new MinuteFigure(List.copyOf(columns), most, minutes.stream().mapToInt(MinuteFigure::sum).sum());
    }

    public String viewBox() {
        return "0 0 " + (columns.size() * STEP - (STEP - WIDTH)) + " " + (int) HEIGHT;
    }

    public Instant first() {
        return columns.get(0).minute();
    }

    public Instant last() {
        return columns.get(columns.size() - 1).minute();
    }

    private static Column column(MinuteTally minute, int x, int most) {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        minute.outcomes().forEach((label, calls) -> counts.merge(Fate.of(label), calls, Integer::sum));
        var pieces = new ArrayList<Piece>();
        double top = HEIGHT;
        for (var fate : counts.entrySet()) {
            double height = HEIGHT * fate.getValue() / most;
            top -= height;
            pieces.add(new Piece(fate.getKey().tone(), top, height));
        }
        return new Column(minute.minute(), sum(minute), x, List.copyOf(pieces), Map.copyOf(minute.outcomes()));
    }

    private static int sum(MinuteTally minute) {
        return minute.outcomes().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One minute. */
    public record Column(Instant minute, int calls, int x, List<Piece> pieces, Map<String, Integer> outcomes) {

        public int width() {
            return WIDTH;
        }
    }

    /** The calls of one minute that fared alike. */
    public record Piece(String tone, double y, double height) {}
}
