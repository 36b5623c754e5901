package io.trustline.portal.entry.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Act;
import io.trustline.portal.api.FactorLevel;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Password;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Role;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.SignUp;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Accounts;
import io.trustline.portal.control.AttemptsVoid;
import io.trustline.portal.control.BaseFixture;
import io.trustline.portal.control.PortalDatabase;
import io.trustline.portal.control.PortalMail;
import io.trustline.portal.control.Turns;
import io.trustline.portal.control.TownClock;
import io.trustline.portal.entity.Account;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.SignInStep;
import io.trustline.portal.guard.control.OpenGuard;
import io.trustline.portal.number.api.NumberId;
import io.trustline.portal.number.control.NumberTable;
import io.trustline.portal.number.control.NumbersFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** Alice, her number and the ways to her account: real attempts and numbers, and codes that everybody knows. */
final class EntryTown {

    static final CustomerId ALICE = new CustomerId(new UUID(1, 1));
    static final AccountName HER_NAME = new AccountName("alice");
    static final Msisdn HER_NUMBER = new Msisdn("+8613912340001");
    static final SessionId HER_SESSION = new SessionId(new UUID(3, 3));
    static final Visitor LAPTOP = new Visitor("192.0.2.1", "Laptop", Optional.empty());
    static final Visitor STRANGER = new Visitor("192.0.2.9", "Elsewhere", Optional.empty());

    final DataSource database;
    final TownClock clock = new TownClock();
    final List<Act> said = new ArrayList<>();
    final NumberTable numbers;
    final KnownProofs proofs = new KnownProofs();
    final Turns turns;
    final AttemptRows rows = new AttemptRows();
    final Alarms alarms = new Alarms();
    final KnownCodes codes = new KnownCodes(clock, alarms);
    final OpenGuard guard = new OpenGuard();
    final Beginnings beginnings = new Beginnings();
    final Steps steps = new Steps();
    final Recoveries recoveries = new Recoveries();
    final TownSessions sessions = new TownSessions();
    final Notices notices = new Notices();
    final ReEntries reEntries = new ReEntries();
    final List<CustomerId> lost = new ArrayList<>();
    final RememberedCalls calls = new RememberedCalls();
    final Account alice;

    EntryTown() {
        this(PortalDatabase.fresh());
    }

    EntryTown(DataSource database) {
        this.database = database;
        numbers = NumbersFixture.over(database, clock);
        turns = BaseFixture.turns(database);
        var wish = new SignUp(new UUID(4, 4), HER_NAME, new Password("Harbour lights at dawn"), HER_NUMBER,
                Language.ENGLISH);
        alice = Account.ofCustomer(ALICE, wish, "a hash", TownClock.NOON);
        new Sql(database).change("INSERT INTO portal.account (id, name, role, password_since, password_due, language,"
                + " attempt, created_at, version) VALUES (?, 'alice', 'CUSTOMER', ?, FALSE, 'en', ?, ?, 0)",
                ALICE.value(), TownClock.NOON, ALICE.value(), TownClock.NOON);
        rows.database = database;
        rows.turns = turns;
        wire();
    }

    NumberId herNumberIsConfirmed() {
        var id = numbers.add(ALICE, HER_NUMBER).id();
        numbers.confirm(ALICE, id);
        return id;
    }

    AttemptToken signIn() {
        return beginnings.signIn(ALICE, LAPTOP).orElseThrow().token();
    }

    AttemptToken recover() {
        return fruit(recoveries.begin(HER_NAME, LAPTOP)).token();
    }

    static Recognised her(boolean secondFactor, Optional<Instant> provenAt) {
        return new Recognised(ALICE, HER_SESSION, HER_NAME, Role.CUSTOMER, FactorLevel.PASSWORD, Language.ENGLISH,
                false, secondFactor, provenAt);
    }

    static <T> T fruit(Outcome<T> outcome) {
        return outcome.fold(fruit -> fruit, refusal -> {
            throw new AssertionError(refusal.type().slug());
        });
    }

    static String slug(Outcome<?> outcome) {
        return outcome.fold(fruit -> "granted", refusal -> refusal.type().slug());
    }

    static AttemptToken token(Outcome<SignInStep.Further> further) {
        return fruit(further).token();
    }

    private void wire() {
        var accounts = new TownAccounts(alice);
        var mail = BaseFixture.rememberingIn(said);
        var ways = new Ways();
        ways.numbers = numbers;
        ways.proofs = proofs;
        var ringing = new Ringing();
        ringing.challenges = codes;
        ringing.guard = guard;
        ringing.numbers = numbers;
        ringing.ways = ways;
        ringing.accounts = accounts;
        ringing.rows = rows;
        var arrivals = new Arrivals();
        arrivals.rows = rows;
        arrivals.accounts = accounts;
        arrivals.sessions = sessions;
        arrivals.numbers = numbers;
        arrivals.mail = mail;
        arrivals.clock = clock;
        alarms.rows = rows;
        alarms.turns = turns;
        alarms.challenges = codes;
        alarms.accounts = accounts;
        alarms.mail = mail;
        alarms.clock = clock;
        wireBeginnings(ways, ringing);
        wireSteps(ways, ringing, arrivals);
        wireRecoveries(accounts);
        recoveries.mail = mail;
        TownReEntries.wire(this, accounts, mail);
        recoveries.reEntries = reEntries;
        arrivals.reEntries = reEntries;
        wireNotices(accounts, mail);
        arrivals.changed = BaseFixture.firing(notices::changed);
        recoveries.notices = notices;
    }

    private void wireNotices(Accounts accounts, PortalMail mail) {
        notices.calls = calls;
        notices.guard = calls;
        notices.numbers = numbers;
        notices.accounts = accounts;
        notices.sessions = sessions;
        notices.mail = mail;
        notices.voided = BaseFixture.firing(this::voided);
        notices.clock = clock;
        notices.random = new Random(6);
    }

    void voided(AttemptsVoid changed) {
        alarms.voided(changed);
        reEntries.voided(changed);
    }

    private void wireBeginnings(Ways ways, Ringing ringing) {
        beginnings.rows = rows;
        beginnings.turns = turns;
        beginnings.ways = ways;
        beginnings.ringing = ringing;
        beginnings.challenges = codes;
        beginnings.numbers = numbers;
        beginnings.freshness = BaseFixture.freshness(clock);
        beginnings.sessions = sessions;
        beginnings.settings = settings();
        beginnings.clock = clock;
        beginnings.random = new Random(5);
    }

    private void wireSteps(Ways ways, Ringing ringing, Arrivals arrivals) {
        var views = new AttemptViews();
        views.ways = ways;
        views.ringing = ringing;
        views.clock = clock;
        steps.rows = rows;
        steps.views = views;
        steps.ways = ways;
        steps.ringing = ringing;
        steps.challenges = codes;
        steps.proofs = proofs;
        steps.arrivals = arrivals;
        steps.recoveries = recoveries;
        steps.clock = clock;
    }

    private void wireRecoveries(Accounts accounts) {
        recoveries.rows = rows;
        recoveries.turns = turns;
        recoveries.beginnings = beginnings;
        recoveries.accounts = accounts;
        recoveries.sessions = sessions;
        recoveries.numbers = numbers;
        recoveries.proofs = proofs;
        recoveries.budgets = BaseFixture.budgets(database, clock);
        recoveries.tries = BaseFixture.tries();
        recoveries.voided = BaseFixture.firing(this::voided);
        recoveries.settings = settings();
        recoveries.clock = clock;
    }

    static EntrySettings settings() {
        var settings = new EntrySettings();
        settings.attemptLife = Duration.ofMinutes(15);
        settings.recoveryDelay = Duration.ofDays(1);
        settings.recoveryOpen = Duration.ofDays(3);
        settings.recoveriesPerName = 10;
        settings.reEntryDelay = Duration.ofDays(1);
        settings.reEntryOpen = Duration.ofDays(3);
        return settings;
    }
}
