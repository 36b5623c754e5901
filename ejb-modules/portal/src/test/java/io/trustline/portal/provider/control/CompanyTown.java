package io.trustline.portal.provider.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.source.Tokens;
import io.trustline.kernel.storage.Sql;
import io.trustline.portal.control.PortalDatabase;
import io.trustline.portal.control.PortalKeysFixture;
import io.trustline.portal.guard.control.GuardSettingsFixture;
import io.trustline.portal.provider.api.NewKey;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderWish;
import io.trustline.portal.provider.api.Quota;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/** Everything about companies over tables of its own, with Alice who stands for a harbour. */
final class CompanyTown extends Clock {

    static final Quota SOME = new Quota(60, 1000, 50_000);
    static final ProviderWish HARBOUR = new ProviderWish("Harbour Bank", "Sign-in of our customers",
            "desk@harbour.example", false, false, Optional.empty());
    static final String OLGA = "olga";

    final DataSource database = PortalDatabase.fresh();
    final SplittableRandom random = new SplittableRandom(11);
    final ProviderSettings settings = defaults();
    final FakeGateway gateway = new FakeGateway();
    final Tenants tenants = new Tenants();
    final ServiceKeyring keyring = new ServiceKeyring();
    final TenantActs acts = new TenantActs();
    final Rulings rulings = new Rulings();
    final Applications applications = new Applications();
    final KeyDesk keys = new KeyDesk();
    final WebhookKeys webhookKeys = new WebhookKeys();
    final WebhookAddresses addresses = new WebhookAddresses();
    final Deliveries deliveries = new Deliveries();
    final UsageDays days = new UsageDays();
    final UsageCounter counter = new UsageCounter();
    final CustomerId alice = account("alice");
    final CustomerId mallory = account("mallory");
    private Instant now = Instant.parse("2026-05-01T12:00:00Z");

    CompanyTown() {
        storeInOurTables();
        keyring.keys = PortalKeysFixture.one();
        webhookKeys.keys = keyring.keys;
        webhookKeys.acts = acts;
        webhookKeys.random = random;
        addresses.settings = settings;
        applications.tenants = tenants;
        applications.acts = acts;
        applications.addresses = addresses;
        rulings.tenants = tenants;
        rulings.keyring = keyring;
        rulings.acts = acts;
        rulings.telephone = gateway.door();
        keys.telephone = gateway.door();
        keys.keyring = keyring;
        keys.acts = acts;
        keys.random = random;
        counter.tenants = tenants;
        counter.days = days;
        counter.prices = GuardSettingsFixture.callsCost(20);
        counter.clock = this;
    }

    /** The harbour's application. */
    ProviderId applied() {
        return applications.apply(alice, "alice", HARBOUR).fold(id -> id, refusal -> {
            throw new AssertionError(refusal.type().slug());
        });
    }

    Tenant approved() {
        var id = applied();
        rulings.approve(id, SOME, OLGA);
        return tenants.find(id).orElseThrow();
    }

    NewKey key(Tenant tenant) {
        return keys.make(tenant, "alice").fold(key -> key, refusal -> {
            throw new AssertionError(refusal.type().slug());
        });
    }

    /** The harbour with an address for news and the secret that they are signed with. */
    Tenant listening(String address) {
        var tenant = approved();
        var wish = new ProviderWish(HARBOUR.name(), HARBOUR.purpose(), HARBOUR.contact(), false, false,
                Optional.of(address));
        tenants.change(tenant, wish, tenant.state());
        webhookKeys.make(tenant.id(), "alice");
        return tenants.find(tenant.id()).orElseThrow();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private CustomerId account(String name) {
        var id = Tokens.id(random);
        new Sql(database).change("INSERT INTO portal.account (id, name, role, password_since, password_due, language,"
                + " attempt, created_at, version) VALUES (?, ?, 'CUSTOMER', ?, false, 'en', ?, ?, 0)", id, name,
                Instant.EPOCH, Tokens.id(random), Instant.EPOCH);
        return new CustomerId(id);
    }

    private void storeInOurTables() {
        tenants.database = database;
        tenants.clock = this;
        tenants.random = random;
        tenants.open();
        keyring.database = database;
        keyring.clock = this;
        keyring.open();
        acts.database = database;
        acts.clock = this;
        acts.open();
        webhookKeys.database = database;
        webhookKeys.open();
        deliveries.database = database;
        deliveries.clock = this;
        deliveries.random = random;
        deliveries.open();
        days.database = database;
        days.clock = this;
        days.open();
    }

    /** By the numbers that docs/configuration.md names; deliveries are cut off sooner. */
    static ProviderSettings defaults() {
        var settings = new ProviderSettings();
        settings.webhookHostsAllowed = Optional.empty();
        settings.webhooksAtOnce = 4;
        settings.webhookConnectTime = Duration.ofSeconds(3);
        settings.webhookTime = Duration.ofSeconds(10);
        settings.webhookRetries = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30));
        settings.webhooksKept = Duration.ofDays(30);
        settings.providerDaysKept = Duration.ofDays(400);
        return settings;
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
