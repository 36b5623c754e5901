package io.trustline.portal.control;

import io.trustline.kernel.source.Tokens;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** Parts of the base as features' tests need them: put together by hand, over a database of the test's own. */
public final class PortalParts {

    private PortalParts() {
    }

    /** A ring of one new key. */
    public static PortalKeys keys(RandomGenerator random) {
        return keys("now " + Tokens.secret(random), random);
    }

    /** A ring of these lines. */
    public static PortalKeys keys(String lines, RandomGenerator random) {
        var keys = new PortalKeys();
        keys.settings = PortalSettingsFixture.defaults();
        keys.settings.keyFile = Optional.empty();
        keys.settings.key = Optional.of(lines);
        keys.random = random;
        keys.open();
        return keys;
    }

    public static Budgets budgets(DataSource database, Clock clock) {
        var budgets = new Budgets();
        budgets.database = database;
        budgets.clock = clock;
        return budgets;
    }
}
