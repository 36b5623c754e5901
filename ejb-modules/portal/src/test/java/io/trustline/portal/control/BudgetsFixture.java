package io.trustline.portal.control;

import java.time.Clock;
import javax.sql.DataSource;

/** Budgets in a database of the test's own. */
public final class BudgetsFixture {

    private BudgetsFixture() {
    }

    public static Budgets in(DataSource database, Clock clock) {
        var budgets = new Budgets();
        budgets.database = database;
        budgets.clock = clock;
        return budgets;
    }
}
