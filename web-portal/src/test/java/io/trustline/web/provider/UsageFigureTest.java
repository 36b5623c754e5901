package io.trustline.web.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.portal.provider.api.UsageDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** VOX-2: a company's days as a drawing and as a table. */
class UsageFigureTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final List<UsageDay> DAYS = List.of(
            new UsageDay(MAY, Map.of("spoken", 6L, "busy", 2L), 4, 7, 120),
            new UsageDay(MAY.plusDays(1), Map.of(), 0, 0, 0),
            new UsageDay(MAY.plusDays(2), Map.of("busy", 2L), 0, 1, 0));

    @Test
    void theBusiestDayIsTheHighestAndRightCodesAreAPartOfIt() {
        var columns = UsageFigure.of(DAYS).columns();
        assertEquals(List.of(100.0, 0.0, 25.0), columns.stream().map(UsageFigure.Column::height).toList());
        assertEquals(50.0, columns.get(0).verifiedHeight());
    }

    @Test
    void sumsUp() {
        var figure = UsageFigure.of(DAYS);
        assertEquals(List.of(10L, 4L, 8L, 120L, 40L), List.of(figure.calls(), figure.verified(), figure.started(),
                figure.costMinor(), figure.conversion()));
        assertEquals(List.of("spoken", "busy"), figure.shares().stream().map(UsageFigure.Share::label).toList());
        assertEquals(60.0, figure.shares().get(0).percent());
    }

    @Test
    void daysWithoutAnythingStayOutOfTheTableAndTheNewestComesFirst() {
        assertEquals(List.of(MAY.plusDays(2), MAY),
                UsageFigure.of(DAYS).busyDays().stream().map(UsageFigure.Column::day).toList());
    }

    @Test
    void nothingAtAllIsNoDivisionByZero() {
        var none = UsageFigure.of(List.of(new UsageDay(MAY, Map.of(), 0, 0, 0)));
        assertEquals(0, none.conversion());
        assertEquals(List.of(), none.shares());
    }

    @Test
    void aSpreadsheetGetsALineForEachDayAndOutcome() {
        assertEquals("day,what,count\r\n2026-05-01,started,7\r\n2026-05-01,call spoken,6\r\n2026-05-01,verified,4\r\n"
                + "2026-05-01,cost-minor,120\r\n",
                UsageServlet.table(List.of(new UsageDay(MAY, Map.of("spoken", 6L), 4, 7, 120))));
    }
}
