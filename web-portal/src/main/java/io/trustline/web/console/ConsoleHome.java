package io.trustline.web.console;

import io.trustline.kernel.health.PartHealth;
import io.trustline.kernel.health.PartsHealth;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.DayCount;
import io.trustline.portal.api.PortalDesk;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** The console's first page: how the parts feel, and how many people came. */
@Named
@RequestScoped
public class ConsoleHome implements ConsolePage {

    private static final int DAYS = 30;

    @EJB
    PortalDesk desk;
    @Inject
    PartsHealth health;
    @Inject
    Clock clock;

    private List<PartHealth> parts;
    private List<DayCount> counts;

    @Override
    public String path() {
        return "/console";
    }

    @Override
    public String titleKey() {
        return "home.menu";
    }

    @Override
    public int order() {
        return 0;
    }

    public List<PartHealth> getParts() {
        if (parts == null) {
            parts = health.all();
        }
        return parts;
    }

    public boolean isAllWell() {
        return getParts().stream().allMatch(PartHealth::up);
    }

    public DailyFigure getSignUps() {
        return figure(Act.SIGNED_UP);
    }

    public DailyFigure getSignIns() {
        return figure(Act.SIGNED_IN);
    }

    /** Newest first, as a table is read. */
    public List<DayLine> getDays() {
        var ups = getSignUps().columns();
        var ins = getSignIns().columns();
        return IntStream.range(0, DAYS).map(index -> DAYS - 1 - index)
                .mapToObj(index -> new DayLine(ups.get(index).day(), ups.get(index).times(), ins.get(index).times()))
                .toList();
    }

    private DailyFigure figure(Act act) {
        if (counts == null) {
            counts = desk.perDay(DAYS);
        }
        return DailyFigure.of(counts, act, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), DAYS);
    }

    /** A day in the table beside the drawings. */
    public record DayLine(LocalDate day, long signUps, long signIns) {}
}
