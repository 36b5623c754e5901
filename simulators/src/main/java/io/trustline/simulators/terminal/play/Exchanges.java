package io.trustline.simulators.terminal.play;

import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.simulators.terminal.argument.Wish;
import io.trustline.simulators.terminal.console.Screen;
import io.trustline.simulators.terminal.home.TerminalFolder;
import java.util.List;
import java.util.Optional;

/** What changes hands: SIMs, and the names of devices. */
final class Exchanges {

    private final Unit unit;
    private final Screen screen;

    Exchanges(Unit unit) {
        this.unit = unit;
        this.screen = unit.stage().screen();
    }

    void sims() {
        var inside = unit.subscriber();
        screen.step("", "sims");
        for (var subscriber : unit.stage().subscribers().all()) {
            var here = subscriber.equals(inside) ? "  ← " + unit.label().name() : "";
            screen.raw(subscriber.name(), subscriber.msisdn() + "  iccid " + subscriber.iccid() + here);
        }
    }

    void swap(String name) {
        var next = unit.stage().subscriber(name);
        unit.label().sim(next.name());
        screen.good("swap.done", next.name(), next.msisdn());
        screen.say("swap.next");
    }

    /** The copy has the name and the SIM, but not what is sealed in the store. */
    boolean clone(String name) {
        var folder = TerminalFolder.open(unit.stage().surroundings().terminals(), name);
        var wish = new Wish(Optional.empty(), List.of(), unit.wish().options());
        folder.drop(Unit.STORE);
        try (var copy = Unit.open(unit.stage(), wish, folder)) {
            copy.label().did(unit.label().did());
            copy.label().sim(unit.subscriber().name());
            screen.good("clone.done", name);
            return isRefused(copy);
        }
    }

    private boolean isRefused(Unit copy) {
        try {
            new Plays(copy).initialise();
            screen.bad("clone.accepted");
            return false;
        } catch (PlatformRefused refused) {
            screen.good("tamper.refused", refused.slug());
            return true;
        }
    }

    void forget() {
        unit.close();
        unit.folder().drop(Unit.STORE);
        screen.good("forget.done");
    }
}
