package io.trustline.portal.factor.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.control.BudgetsFixture;
import io.trustline.portal.control.PortalDatabase;
import io.trustline.portal.control.PortalKeysFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** Alice and Bob, their tables, and a clock on the tower that is moved by hand. */
final class FactorTown extends Clock {

    final DataSource database = PortalDatabase.fresh();
    final RandomGenerator random = new Random(7);
    final CustomerId alice = newcomer("alice");
    final CustomerId bob = newcomer("bob");
    final KeptProofs proofs = new KeptProofs();

    private Instant now = Instant.parse("2026-05-01T12:00:00Z");

    FactorTown() {
        var keys = PortalKeysFixture.one();
        proofs.authenticators = new Authenticators();
        proofs.authenticators.database = database;
        proofs.authenticators.keys = keys;
        proofs.authenticators.clock = this;
        proofs.authenticators.random = random;
        proofs.codes = new RecoveryCodes();
        proofs.codes.database = database;
        proofs.codes.keys = keys;
        proofs.codes.clock = this;
        proofs.codes.random = random;
        proofs.settings = new FactorSettings();
        proofs.settings.origins = Optional.empty();
        proofs.settings.factorTries = 30;
        proofs.budgets = BudgetsFixture.in(database, this);
        proofs.passkeys = passkeys();
    }

    private Passkeys passkeys() {
        var passkeys = new Passkeys();
        passkeys.database = database;
        passkeys.ceremonies = new PasskeyCeremonies();
        passkeys.ceremonies.database = database;
        passkeys.ceremonies.clock = this;
        passkeys.ceremonies.random = random;
        passkeys.webAuthn = new WebAuthn();
        passkeys.settings = proofs.settings;
        passkeys.clock = this;
        passkeys.random = random;
        return passkeys;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** What an app shows now that holds this secret. */
    String shown(byte[] secret) {
        return TimeCode.of(secret, TimeCode.step(now));
    }

    /** Alice's app, set up; the code that confirmed it is spent. */
    byte[] aliceApp() {
        var secret = proofs.authenticators.begin(alice);
        if (!proofs.authenticators.confirm(alice, shown(secret))) {
            throw new AssertionError("the app is not taken");
        }
        pass(Duration.ofSeconds(TimeCode.STEP_SECONDS));
        return secret;
    }

    private CustomerId newcomer(String name) {
        var id = Tokens.id(random);
        new Sql(database).change("INSERT INTO portal.account (id, name, role, password_since, password_due, language,"
                + " attempt, created_at, version) VALUES (?, ?, 'CUSTOMER', ?, FALSE, 'ENGLISH', ?, ?, 0)", id, name,
                Instant.EPOCH, Tokens.id(random), Instant.EPOCH);
        return new CustomerId(id);
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
