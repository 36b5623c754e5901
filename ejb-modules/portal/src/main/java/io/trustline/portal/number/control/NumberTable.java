package io.trustline.portal.number.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.control.AccountEnding;
import io.trustline.portal.control.FactorsLost;
import io.trustline.portal.control.PrimaryNumbers;
import io.trustline.portal.control.SecondFactorSource;
import io.trustline.portal.control.Turns;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.number.api.NumberView;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** Customers' numbers as they are stored. */
@ApplicationScoped
public class NumberTable implements NumberBook, PrimaryNumbers, SecondFactorSource {

    private static final String FIND = "SELECT n.id, n.e164, n.added_at, n.confirmed_at, n.cools_until,"
            + " n.sim_changed_at, p.number_id FROM portal.number n"
            + " LEFT JOIN portal.primary_number p ON p.number_id = n.id WHERE n.account_id = ?"
            + " ORDER BY CASE WHEN p.number_id IS NULL THEN 1 ELSE 0 END, n.added_at, n.id";
    private static final String ADD = "INSERT INTO portal.number (id, account_id, e164, added_at) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING";
    private static final String FIRST = "INSERT INTO portal.primary_number (account_id, number_id)"
            + " SELECT account_id, id FROM portal.number WHERE account_id = ? AND id = ? ON CONFLICT DO NOTHING";
    private static final String MAKE_PRIMARY = "UPDATE portal.primary_number SET number_id = ? WHERE account_id = ?"
            + " AND EXISTS (SELECT 1 FROM portal.number n WHERE n.id = ? AND n.account_id = ?"
            + " AND n.confirmed_at IS NOT NULL)";
    private static final String CONFIRM = "UPDATE portal.number SET confirmed_at = ?, cools_until = ?,"
            + " sim_changed_at = NULL WHERE account_id = ? AND id = ?";
    private static final String FORGET_PRIMARY = "DELETE FROM portal.primary_number WHERE number_id = ?"
            + " AND account_id = ?";
    private static final String REMOVE = "DELETE FROM portal.number WHERE id = ? AND account_id = ?";
    private static final String FORGET_ALL_PRIMARY = "DELETE FROM portal.primary_number WHERE account_id = ?";
    private static final String REMOVE_ALL = "DELETE FROM portal.number WHERE account_id = ?";
    private static final String SIM_CHANGED = "UPDATE portal.number SET sim_changed_at = ? WHERE e164 = ?"
            + " AND confirmed_at < ? AND (sim_changed_at IS NULL OR sim_changed_at < ?)";

    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;
    @Inject
    Turns turns;
    @Inject
    NumberSettings settings;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    @Override
    public List<NumberView> of(CustomerId customer) {
        var now = clock.instant();
        return sql().all(FIND, row -> view(row, now), customer.value());
    }

    @Override
    public Optional<NumberView> find(CustomerId customer, NumberId number) {
        return of(customer).stream().filter(own -> own.id().equals(number)).findFirst();
    }

    @Override
    public NumberView add(CustomerId customer, Msisdn number) {
        sql().change(ADD, Tokens.id(random), customer.value(), number.e164(), clock.instant());
        var added = of(customer).stream().filter(own -> own.number().equals(number)).findFirst().orElseThrow();
        sql().change(FIRST, customer.value(), added.id().value());
        return find(customer, added.id()).orElseThrow();
    }

    @Override
    public void makePrimary(CustomerId customer, NumberId number) {
        sql().change(MAKE_PRIMARY, number.value(), customer.value(), number.value(), customer.value());
    }

    @Override
    public void remove(CustomerId customer, NumberId number) {
        boolean primary = sql().change(FORGET_PRIMARY, number.value(), customer.value()) == 1;
        sql().change(REMOVE, number.value(), customer.value());
        if (primary) {
            var rest = of(customer);
            rest.stream().filter(NumberView::isConfirmed).findFirst().or(() -> rest.stream().findFirst())
                    .ifPresent(next -> sql().change(FIRST, customer.value(), next.id().value()));
        }
    }

    /** A number that was mistyped at the beginning does not stay the first when a real one is confirmed. */
    @Override
    public void confirm(CustomerId customer, NumberId number) {
        hold(customer);
        var all = of(customer);
        var confirmed = all.stream().filter(own -> own.id().equals(number)).filter(own -> !own.isCallable())
                .findFirst();
        if (confirmed.isPresent()) {
            boolean atOnce = all.stream().noneMatch(NumberView::isConfirmed);
            var now = clock.instant();
            sql().change(CONFIRM, now, atOnce ? Optional.empty() : now.plus(settings.coolDown()), customer.value(),
                    number.value());
            if (all.stream().noneMatch(own -> own.primary() && own.isConfirmed())) {
                makePrimary(customer, number);
            }
        }
    }

    @Override
    public int simChanged(Msisdn number, Instant at) {
        return sql().change(SIM_CHANGED, at, number.e164(), at, at);
    }

    @Override
    public Optional<Msisdn> primaryOf(CustomerId customer) {
        return of(customer).stream().findFirst().map(NumberView::number);
    }

    @Override
    public Optional<Msisdn> callableOf(CustomerId customer) {
        return of(customer).stream().filter(NumberView::isCallable).findFirst().map(NumberView::number);
    }

    @Override
    public int countOf(CustomerId customer) {
        return (int) of(customer).stream().filter(NumberView::isConfirmed).count();
    }

    /** Changes of one customer's numbers happen one after the other. */
    void hold(CustomerId customer) {
        turns.take(customer);
    }

    void forget(@Observes AccountEnding ending) {
        forget(ending.customer());
    }

    void lost(@Observes FactorsLost lost) {
        forget(lost.customer());
    }

    private void forget(CustomerId customer) {
        sql().change(FORGET_ALL_PRIMARY, customer.value());
        sql().change(REMOVE_ALL, customer.value());
    }

    private static NumberView view(ResultSet row, Instant now) throws SQLException {
        return new NumberView(new NumberId(row.getObject("id", UUID.class)), new Msisdn(row.getString("e164")),
                row.getObject("number_id", UUID.class) != null, Sql.instant(row, "added_at"),
                Sql.perhapsInstant(row, "confirmed_at"),
                Sql.perhapsInstant(row, "cools_until").filter(now::isBefore),
                Sql.perhapsInstant(row, "sim_changed_at"));
    }

    private Sql sql() {
        return new Sql(database);
    }
}
