package io.trustline.simulators.terminal.play;

import io.trustline.sdk.platform.NotProvenByPlatform;
import io.trustline.sdk.terminal.TerminalStatus;
import io.trustline.simulators.terminal.console.Screen;
import io.trustline.simulators.terminal.road.LostAnswer;
import io.trustline.simulators.terminal.story.Shown;
import java.time.Instant;
import java.util.function.Supplier;

/** The seed's own steps: initialise, access, call, and what becomes of them when the time is over. */
final class Plays {

    private final Unit unit;
    private final Screen screen;

    Plays(Unit unit) {
        this.unit = unit;
        this.screen = unit.stage().screen();
    }

    void initialise() {
        powerOn(true);
        told(() -> unit.terminal().initialise());
    }

    void access() {
        powerOn(false);
        told(() -> unit.terminal().access());
    }

    /** What the platform holds of this terminal. */
    void call() {
        told(() -> {
            var terminal = unit.terminal();
            terminal.self();
            return terminal.status();
        });
    }

    boolean info() {
        for (var word : unit.wish().words()) {
            var parts = word.split("=", 2);
            if (parts.length != 2 || !unit.label().info(parts[0], parts[1])) {
                screen.bad("info.unknown", word);
                return false;
            }
        }
        told(() -> {
            var terminal = unit.terminal();
            terminal.tell(unit.label().info());
            return terminal.status();
        });
        return true;
    }

    /** The clock is not turned: the terminal forgets that its key has time left. */
    void expire() {
        var terminal = unit.terminal();
        if (terminal.status().key().isEmpty()) {
            screen.say("expire.none");
            return;
        }
        terminal.expire();
        screen.good("expire.done");
    }

    void loseAnswer(String path) {
        unit.road().meddle(new LostAnswer(path, () -> screen.bad("lost")));
        if (path.equals("/initialisations")) {
            initialise();
            screen.say("lost.why");
        } else {
            access();
            screen.say("lost.access.why");
        }
    }

    void status() {
        var status = unit.terminal().status();
        screen.step("", "status", unit.label().name());
        screen.field("status.did", unit.label().did());
        screen.field("status.sim", unit.subscriber().name() + "  " + unit.subscriber().msisdn());
        screen.field("status.key", status.key().orElse("–"));
        screen.field("status.expires", status.expires().map(this::time).orElse("–"));
        screen.field("status.number", status.msisdn().orElse("–"));
        screen.field("status.former", status.formerKey().orElse("–"));
        screen.field("status.token", status.tokenExpires().map(this::time).orElse("–"));
        screen.field("status.pending", screen.words().say(status.pending() ? "yes" : "no"));
        screen.field("status.info", unit.label().info().members().toString());
    }

    private void powerOn(boolean anyway) {
        var status = unit.terminal().status();
        screen.step("S201", "s201");
        if (status.key().isEmpty()) {
            screen.say("s201.none");
        } else if (isOver(status)) {
            screen.say("s201.expired", status.key().get(), time(status.expires().orElseThrow()));
        } else {
            screen.say(anyway ? "s201.anyway" : "s201.valid", status.key().get(), time(status.expires().orElseThrow()));
        }
        if (status.pending()) {
            screen.say("s201.pending");
        }
    }

    private boolean isOver(TerminalStatus status) {
        return status.expires().filter(unit.stage().clock().instant()::isBefore).isEmpty();
    }

    private String time(Instant instant) {
        return Shown.time(instant.getEpochSecond());
    }

    /** The last step of each half is the terminal's own judgement: no message shows it. */
    private void told(Supplier<TerminalStatus> act) {
        try {
            act.get();
            unit.narrator().proven();
        } catch (NotProvenByPlatform impostor) {
            unit.narrator().notProven();
            throw impostor;
        }
    }
}
