package io.trustline.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.portal.api.Act;
import io.trustline.portal.api.DayCount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PLAT-8: the drawing says what the table says. */
class DailyFigureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void drawsEveryDayAndTheHighestAtFullHeight() {
        var figure = DailyFigure.of(List.of(count(1, Act.SIGNED_IN, 50), count(0, Act.SIGNED_IN, 100),
                count(0, Act.SIGNED_UP, 7)), Act.SIGNED_IN, TODAY, 30);

        assertEquals(30, figure.columns().size());
        assertEquals(LocalDate.of(2026, 1, 31), figure.firstDay());
        assertEquals(100, figure.columns().get(29).height());
        assertEquals(50, figure.columns().get(28).height());
        assertEquals(150, figure.total());
    }

    @Test
    void showsASingleOneBesideAMillion() {
        var figure = DailyFigure.of(List.of(count(1, Act.SIGNED_IN, 1), count(0, Act.SIGNED_IN, 1_000_000)),
                Act.SIGNED_IN, TODAY, 30);

        assertEquals(2, figure.columns().get(28).height());
        assertEquals(0, figure.columns().get(27).height());
    }

    @Test
    void drawsNothingWhereNothingHappened() {
        var figure = DailyFigure.of(List.of(), Act.SIGNED_UP, TODAY, 30);

        assertEquals(0, figure.most());
        assertEquals(0, figure.columns().get(0).height());
    }

    private static DayCount count(int daysAgo, Act act, long times) {
        return new DayCount(TODAY.minusDays(daysAgo), act, times);
    }
}
