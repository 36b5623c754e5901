package io.trustline.web.console.device;

import io.trustline.device.api.DeviceDesk;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What the console's first page tells of devices. */
@Named("consoleDeviceOverview")
@RequestScoped
public class DeviceOverview {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final int MOST = 100;

    @EJB
    DeviceDesk desk;
    @Inject
    Clock clock;

    private StateBar bar;
    private Long swaps;

    public StateBar getBar() {
        if (bar == null) {
            bar = StateBar.of(desk.counts());
        }
        return bar;
    }

    /** How many SIM swaps of the last days wait for an operator; those who are many are not counted out. */
    public String getSwaps() {
        if (swaps == null) {
            var since = clock.instant().minus(RECENT);
            swaps = desk.simSwaps(Optional.empty(), MOST).lines().stream()
                    .filter(line -> line.settledAt().isEmpty() && line.lastAt().isAfter(since)).count();
        }
        return swaps >= MOST ? MOST + "+" : swaps.toString();
    }

    public boolean isAnySwap() {
        return !getSwaps().equals("0");
    }
}
