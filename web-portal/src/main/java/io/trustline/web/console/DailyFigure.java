package io.trustline.web.console;

import io.trustline.portal.api.Act;
import io.trustline.portal.api.DayCount;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How often something happened on each of the last days, as columns of a drawing that is a hundred high. */
public record DailyFigure(List<Column> columns, long most, long total) {

    private static final int HEIGHT = 100;
    private static final int STEP = 10;
    private static final int WIDTH = 7;
    /** A day with anything at all must be seen. */
    private static final double LOWEST = 2;

    /** @param today the last day drawn; days that are not counted had none */
    static DailyFigure of(List<DayCount> counts, Act act, LocalDate today, int days) {
        var times = counts.stream().filter(count -> count.act() == act)
                .collect(Collectors.toMap(DayCount::day, DayCount::times, Long::sum));
        var first = today.minusDays(days - 1L);
        var each = IntStream.range(0, days).mapToLong(index -> times.getOrDefault(first.plusDays(index), 0L)).toArray();
        long most = Arrays.stream(each).max().orElse(0);
        var columns = IntStream.range(0, days)
                .mapToObj(index -> new Column(first.plusDays(index), each[index], index * STEP,
                        height(each[index], most)))
                .toList();
        return new DailyFigure(columns, most, Arrays.stream(each).sum());
    }

    public String viewBox() {
        return "0 0 " + (columns.size() * STEP - (STEP - WIDTH)) + " " + HEIGHT;
    }

    public LocalDate firstDay() {
        return columns.get(0).day();
    }

    public LocalDate lastDay() {
        return columns.get(columns.size() - 1).day();
    }

    private static double height(long times, long most) {
        return times == 0 ? 0 : Math.max(LOWEST, (double) HEIGHT * times / most);
    }

    /** One day. */
    public record Column(LocalDate day, long times, int x, double height) {

        public double y() {
            return HEIGHT - height;
        }

        public int width() {
            return WIDTH;
        }
    }
}
