package io.trustline.sip.desk.control;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.sip.api.TelephoneProblems;
import io.trustline.sip.api.TrunkView;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.desk.control.TrunkRows.Kept;
import io.trustline.sip.trunk.control.Trunk;
import io.trustline.sip.trunk.control.TrunkCheck;
import io.trustline.sip.trunk.control.Trunks;
import io.trustline.kernel.vault.Vault;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What operators do to trunks. The rows say how it should be; {@link #refresh()} makes the live trunks so, here at once
 * and on the other nodes when they look next.
 */
public final class ConsoleTrunks {

    /** More than any house has; each is asked and watched all the time. */
    private static final int MOST = 50;

    private final TrunkRows rows;
    private final Trunks trunks;
    private final Map<String, Kept> live = new HashMap<>();

    public ConsoleTrunks(DataSource database, Vault vault, Trunks trunks, Clock clock) {
        this.rows = new TrunkRows(database, vault, clock);
        this.trunks = trunks;
    }

    /** Call it at start, every ten seconds, and after each change. */
    public synchronized void refresh() {
        var kept = rows.all().stream().collect(Collectors.toMap(Kept::name, row -> row));
        List.copyOf(live.keySet()).stream().filter(name -> !kept.containsKey(name)).forEach(this::drop);
        kept.values().stream().filter(row -> !row.equals(live.get(row.name()))).forEach(this::take);
        var paused = rows.paused();
        for (var view : trunks.views()) {
            turn(view, paused.contains(view.name()));
        }
    }

    Outcome<TrunkView> put(TrunkWish wish, String actor) {
        if (isDeclared(wish.name())) {
            return refused(TelephoneProblems.TRUNK_DECLARED);
        }
        if (!TrunkCheck.troubles(wish).isEmpty()) {
            return refused(TelephoneProblems.TRUNK_NOT_VALID);
        }
        if (trunks.view(wish.name()).isEmpty() && trunks.views().size() >= MOST) {
            return refused(TelephoneProblems.TOO_MANY_TRUNKS);
        }
        rows.put(wish, actor);
        return shown(wish.name());
    }

    Outcome<TrunkView> pause(String name, String actor) {
        if (trunks.view(name).isEmpty()) {
            return refused(TelephoneProblems.UNKNOWN_TRUNK);
        }
        rows.pause(name, actor);
        return shown(name);
    }

    Outcome<TrunkView> resume(String name) {
        if (trunks.view(name).isEmpty()) {
            return refused(TelephoneProblems.UNKNOWN_TRUNK);
        }
        rows.resume(name);
        return shown(name);
    }

    Outcome<String> remove(String name) {
        if (trunks.view(name).isEmpty()) {
            return refused(TelephoneProblems.UNKNOWN_TRUNK);
        }
        if (isDeclared(name)) {
            return refused(TelephoneProblems.TRUNK_DECLARED);
        }
        rows.remove(name);
        refresh();
        return Outcome.granted(name);
    }

    List<TrunkView> views() {
        return trunks.views();
    }

    private boolean isDeclared(String name) {
        return trunks.view(name).filter(TrunkView::declared).isPresent();
    }

    private Outcome<TrunkView> shown(String name) {
        refresh();
        return trunks.view(name).map(Outcome::granted).orElseGet(() -> refused(TelephoneProblems.UNKNOWN_TRUNK));
    }

    /** The file goes before the console: a trunk that was written into it since then is the file's. */
    private void take(Kept row) {
        if (!isDeclared(row.name())) {
            trunks.put(new Trunk(rows.open(row), false));
            live.put(row.name(), row);
        }
    }

    private void drop(String name) {
        trunks.remove(name);
        live.remove(name);
    }

    private void turn(TrunkView view, boolean paused) {
        if (paused && !view.paused()) {
            trunks.pause(view.name());
        } else if (!paused && view.paused()) {
            trunks.resume(view.name());
        }
    }

    private static <T> Outcome<T> refused(ProblemType type) {
        return Outcome.refused(Refusal.of(type));
    }
}
