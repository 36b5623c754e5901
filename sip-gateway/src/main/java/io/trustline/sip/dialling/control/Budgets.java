package io.trustline.sip.dialling.control;

import io.trustline.kernel.storage.Sql;
import io.trustline.sip.api.DialRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Counts in the database, so that every node counts alike, and before anything is dialled, so that a hundred at once
 * count as a hundred. Works inside a transaction and without one: each count is one conditional statement, and what was
 * counted for a call that is refused further on is given back.
 */
final class Budgets {

    private static final String TAKE = "UPDATE sip.budget SET calls = calls + 1, spent = spent + ?"
            + " WHERE name = ? AND begun_at = ? AND calls < ? AND spent + ? <= ?";
    private static final String OPEN = "INSERT INTO sip.budget (name, begun_at, calls, spent) VALUES (?, ?, 0, 0)"
            + " ON CONFLICT DO NOTHING";
    private static final String GIVE_BACK = "UPDATE sip.budget SET calls = calls - 1, spent = spent - ?"
            + " WHERE name = ? AND begun_at = ?";
    private static final String SETTLE = "UPDATE sip.budget SET spent = spent + ? WHERE name = ? AND begun_at = ?";
    private static final String USE = "SELECT calls, spent FROM sip.budget WHERE name = ? AND begun_at = ?";

    private final Sql sql;

    Budgets(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Takes one call, and what is reserved for it, from each; the first used up refuses, and nothing is taken. */
    Optional<DialRefusal> take(List<Budget> budgets, long reserve) {
        for (int i = 0; i < budgets.size(); i++) {
            if (!takeOne(budgets.get(i), reserve)) {
                budgets.subList(0, i).forEach(taken -> giveBack(taken, reserve));
                return Optional.of(reason(budgets.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Corrects what was reserved to what it cost. */
    void settle(String name, Instant begunAt, long difference) {
        sql.change(SETTLE, difference, name, begunAt);
    }

    Use use(String name, Instant begunAt) {
        return sql.first(USE, row -> new Use(row.getInt("calls"), row.getLong("spent")), name, begunAt)
                .orElse(new Use(0, 0));
    }

    private boolean takeOne(Budget budget, long reserve) {
        if (takeOpen(budget, reserve)) {
            return true;
        }
        return sql.change(OPEN, budget.name(), budget.begunAt()) == 1 && takeOpen(budget, reserve)
                || takeOpen(budget, reserve);
    }

    private boolean takeOpen(Budget budget, long reserve) {
        return sql.change(TAKE, reserve, budget.name(), budget.begunAt(), budget.calls(), reserve,
                budget.spend()) == 1;
    }

    private void giveBack(Budget budget, long reserve) {
        sql.change(GIVE_BACK, reserve, budget.name(), budget.begunAt());
    }

    private DialRefusal reason(Budget budget) {
        return use(budget.name(), budget.begunAt()).calls() >= budget.calls()
                ? budget.noCalls()
                : DialRefusal.SPEND_CAP;
    }

    /** What of a budget is used up. */
    record Use(int calls, long spent) {}
}
