package io.trustline.web.provider;

import io.trustline.portal.provider.api.UsageDay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A company's days as a drawing a hundred high: how many calls, and within each column how many right codes. */
public record UsageFigure(List<Column> columns, List<Share> shares, long calls, long verified, long started,
        long costMinor, long most) {

    private static final int HEIGHT = 100;
    private static final int STEP = 10;
    private static final int WIDTH = 7;
    /** A day with anything at all must be seen. */
    private static final double LOWEST = 2;

    public static UsageFigure of(List<UsageDay> days) {
        long most = days.stream().mapToLong(day -> Math.max(calls(day), day.verified())).max().orElse(0);
        var columns = IntStream.range(0, days.size())
                .mapToObj(index -> column(days.get(index), index * STEP, most)).toList();
        return new UsageFigure(columns, shares(days), days.stream().mapToLong(UsageFigure::calls).sum(),
                days.stream().mapToLong(UsageDay::verified).sum(), days.stream().mapToLong(UsageDay::started).sum(),
                days.stream().mapToLong(UsageDay::costMinor).sum(), most);
    }

    public String viewBox() {
        return "0 0 " + Math.max(1, columns.size() * STEP - (STEP - WIDTH)) + " " + HEIGHT;
    }

    /** How many of all calls led to a right code, in whole percents. */
    public long conversion() {
        return calls == 0 ? 0 : Math.round(100.0 * verified / calls);
    }

    /** Newest first, without the days on which nothing was. */
    public List<Column> busyDays() {
        return columns.stream().filter(column -> column.calls() > 0 || column.verified() > 0 || column.started() > 0)
                .sorted(Comparator.comparing(Column::day).reversed()).toList();
    }

    public LocalDate firstDay() {
        return columns.get(0).day();
    }

    public LocalDate lastDay() {
        return columns.get(columns.size() - 1).day();
    }

    private static Column column(UsageDay day, int x, long most) {
        return new Column(day.day(), calls(day), day.verified(), day.started(), day.costMinor(), x,
                height(calls(day), most), height(day.verified(), most));
    }

    /** The commonest first. */
    private static List<Share> shares(List<UsageDay> days) {
        Map<String, Long> outcomes = new TreeMap<>();
        days.forEach(day -> day.calls().forEach((label, times) -> outcomes.merge(label, times, Long::sum)));
        long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
        return outcomes.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), entry.getValue(), 100.0 * entry.getValue() / all))
                .sorted(Comparator.comparing(Share::times).reversed()).toList();
    }

    private static long calls(UsageDay day) {
        return day.calls().values().stream().mapToLong(Long::longValue).sum();
    }

    private static double height(long times, long most) {
        return times == 0 ? 0 : Math.max(LOWEST, (double) HEIGHT * times / most);
    }

    /** One day. */
    public record Column(LocalDate day, long calls, long verified, long started, long costMinor, int x, double height,
            double verifiedHeight) {

        public double y() {
            return HEIGHT - height;
        }

        public double verifiedY() {
            return HEIGHT - verifiedHeight;
        }

        public int width() {
            return WIDTH;
        }
    }

    /** How often calls ended so, and which part of all that is, in percents. */
    public record Share(String label, long times, double percent) {}
}
