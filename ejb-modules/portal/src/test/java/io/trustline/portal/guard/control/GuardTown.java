package io.trustline.portal.guard.control;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.BrowserToken;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.BudgetsFixture;
import io.trustline.portal.control.PortalDatabase;
import io.trustline.portal.control.PortalKeysFixture;
import io.trustline.sip.api.ServiceNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A guard as it comes, over tables of its own, and the people who wish for calls. */
public final class GuardTown extends Clock {

    static final ServiceNumber HOUSE = new ServiceNumber("trustline");
    static final CustomerId ALICE = new CustomerId(new UUID(1, 1));
    static final Msisdn ALICES = new Msisdn("+8613912340001");
    static final Visitor HER_LAPTOP = new Visitor("192.0.2.1", "", Optional.of(new BrowserToken("a".repeat(43))));

    final DataSource database;
    final GuardSettings settings = defaults();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final CallGuard guard = new CallGuard();
    private Instant now = Instant.parse("2026-05-01T12:00:00Z");

    GuardTown() {
        this(PortalDatabase.fresh());
    }

    private GuardTown(DataSource database) {
        this.database = database;
        guard.settings = settings;
        guard.prefixes = new Prefixes();
        guard.prefixes.database = database;
        guard.prefixes.settings = settings;
        guard.shares = new Shares();
        guard.shares.settings = settings;
        guard.shares.marks = new Marks();
        guard.shares.marks.keys = PortalKeysFixture.one();
        guard.disowned = new Disowned();
        guard.disowned.database = database;
        guard.disowned.settings = settings;
        guard.disowned.marks = guard.shares.marks;
        guard.tallies = new GuardTallies();
        guard.tallies.meters = meters;
        guard.blocks = new Blocks();
        guard.blocks.database = database;
        keepTimeBy(this);
    }

    private void keepTimeBy(Clock clock) {
        guard.budgets = BudgetsFixture.in(database, clock);
        guard.prefixes.clock = clock;
        guard.disowned.clock = clock;
        guard.blocks.budgets = guard.budgets;
        guard.blocks.clock = clock;
    }

    /** For the features above. */
    public static Guard over(DataSource database, Clock clock) {
        var town = new GuardTown(database);
        town.keepTimeBy(clock);
        return town.guard;
    }

    /** By the numbers that docs/configuration.md names. */
    private static GuardSettings defaults() {
        var settings = new GuardSettings();
        settings.window = Duration.ofHours(1);
        settings.longFactor = 3;
        settings.perAccount = 8;
        settings.perNumber = 6;
        settings.perAddress = 60;
        settings.perBrowser = 10;
        settings.perKnownBrowser = 10;
        settings.perService = 5000;
        settings.perPrefix = 200;
        settings.price = 20;
        settings.spendPerDay = 50_000;
        settings.spendReserved = 40_000;
        settings.leastCalls = 20;
        settings.percent = 20;
        settings.patience = Duration.ofMinutes(3);
        settings.stop = Duration.ofMinutes(30);
        settings.disownedTime = Duration.ofDays(1);
        return settings;
    }

    static Visitor at(String address) {
        return new Visitor(address, "", Optional.empty());
    }

    static CallWish strangerTo(Msisdn number, String address) {
        return new CallWish(HOUSE, Optional.empty(), Optional.of(number), at(address), false);
    }

    static CallWish ofAlice(Visitor visitor, boolean known) {
        return new CallWish(HOUSE, Optional.of(ALICE), Optional.of(ALICES), visitor, known);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
