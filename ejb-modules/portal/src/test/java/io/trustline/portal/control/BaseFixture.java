package io.trustline.portal.control;

import io.trustline.portal.api.Act;
import io.trustline.portal.api.Visitor;
import io.trustline.kernel.identity.CustomerId;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What every feature stands on, over tables of the test's own. */
public final class BaseFixture {

    private BaseFixture() {
    }

    public static Budgets budgets(DataSource database, Clock clock) {
        var budgets = new Budgets();
        budgets.database = database;
        budgets.clock = clock;
        return budgets;
    }

    public static Turns turns(DataSource database) {
        var turns = new Turns();
        turns.database = database;
        return turns;
    }

    public static Tries tries() {
        var tries = new Tries();
        tries.settings = PortalSettingsFixture.defaults();
        return tries;
    }

    public static Freshness freshness(Clock clock) {
        var freshness = new Freshness();
        freshness.settings = PortalSettingsFixture.defaults();
        freshness.clock = clock;
        return freshness;
    }

    @SuppressWarnings("unchecked")
    public static SecondFactors secondFactors(SecondFactorSource... sources) {
        var factors = new SecondFactors();
        factors.countAll((Instance<SecondFactorSource>) Proxy.newProxyInstance(BaseFixture.class.getClassLoader(),
                new Class<?>[]{Instance.class}, (self, method, given) -> List.of(sources).iterator()));
        return factors;
    }

    /** Hands on what is fired. */
    @SuppressWarnings("unchecked")
    public static <T> Event<T> firing(Consumer<T> listener) {
        return (Event<T>) Proxy.newProxyInstance(BaseFixture.class.getClassLoader(), new Class<?>[]{Event.class},
                (self, method, given) -> {
                    listener.accept((T) given[0]);
                    return null;
                });
    }

    /** Remembers what was said, in order. */
    public static PortalMail rememberingIn(List<Act> said) {
        return new PortalMail() {
            @Override
            public void say(Optional<CustomerId> customer, Act act, Visitor visitor) {
                said.add(act);
            }
        };
    }
}
