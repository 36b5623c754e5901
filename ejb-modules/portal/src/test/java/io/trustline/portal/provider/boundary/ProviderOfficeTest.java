package io.trustline.portal.provider.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.FactorLevel;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Role;
import io.trustline.portal.api.SessionId;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.BaseFixture;
import io.trustline.portal.provider.api.NewKey;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderState;
import io.trustline.portal.provider.api.ProviderView;
import io.trustline.portal.provider.api.ProviderWish;
import io.trustline.portal.provider.api.Quota;
import io.trustline.portal.provider.control.Applications;
import io.trustline.portal.provider.control.Companies;
import io.trustline.portal.provider.control.KeyDesk;
import io.trustline.portal.provider.control.Tenant;
import io.trustline.portal.provider.control.WebhookKeys;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** VOX-2: keys, and where news go, are changed by an owner only who proved a moment ago that it is them. */
class ProviderOfficeTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Optional<Instant> JUST_NOW = Optional.of(NOW.minusSeconds(60));
    private static final Optional<Instant> THIS_MORNING = Optional.of(NOW.minusSeconds(7200));
    private static final Optional<Instant> NEVER = Optional.empty();
    private static final CustomerId ALICE = new CustomerId(new UUID(1, 1));
    private static final ProviderId HARBOUR = new ProviderId(new UUID(2, 2));
    private static final Visitor LAPTOP = new Visitor("192.0.2.1", "Laptop", Optional.empty());
    private static final String OLD_ADDRESS = "https://news.harbour.example/calls";

    private static final Quota SOME = new Quota(60, 1000, 50_000);
    private static final Tenant TENANT = new Tenant(HARBOUR, ALICE, wish(OLD_ADDRESS), ProviderState.LIVE,
            Optional.empty(), SOME, NOW, Optional.of(NOW), "", false);
    private static final ProviderView SEEN = new ProviderView(HARBOUR, ALICE, wish(OLD_ADDRESS), ProviderState.LIVE,
            Optional.empty(), SOME, List.of(), NOW, Optional.of(NOW), "", false);

    private final List<String> done = new ArrayList<>();
    private final ProviderOfficeBoundary office = new ProviderOfficeBoundary();

    @BeforeEach
    void open() {
        office.context = calledBy(ALICE.toString());
        office.freshness = BaseFixture.freshness(Clock.fixed(NOW, ZoneOffset.UTC));
        office.companies = new OneCompany();
        office.applications = new CountedChanges();
        office.keys = new CountedKeys();
        office.webhookKeys = new CountedWebhookKeys();
    }

    @Test
    void aProofOfThisMorningChangesNoKeyAndNoAddress() {
        for (var proven : List.of(THIS_MORNING, NEVER)) {
            for (var act : everyAct()) {
                assertEquals("fresh-proof-needed", slug(act.apply(alice(true, proven))));
            }
        }
        assertEquals(List.of(), done);
    }

    @Test
    void aProofOfAMomentAgoDoes() {
        everyAct().forEach(act -> act.apply(alice(true, JUST_NOW)));
        assertEquals(List.of("key", "revoked", "webhook key", "changed"), done);
    }

    @Test
    void whoHasNoSecondFactorHasNoneToShow() {
        everyAct().forEach(act -> act.apply(alice(false, NEVER)));
        assertEquals(4, done.size());
    }

    @Test
    void whatLeavesTheAddressAloneNeedsNoProof() {
        office.change(alice(true, NEVER), HARBOUR, wish(OLD_ADDRESS), LAPTOP);
        assertEquals(List.of("changed"), done);
    }

    @Test
    void nobodyActsForAnother() {
        office.context = calledBy(new CustomerId(new UUID(9, 9)).toString());
        for (var act : everyAct()) {
            assertThrows(EJBAccessException.class, () -> act.apply(alice(true, JUST_NOW)));
        }
        assertEquals(List.of(), done);
    }

    private List<Function<Recognised, Outcome<?>>> everyAct() {
        return List.of(self -> office.newKey(self, HARBOUR, LAPTOP),
                self -> office.revokeKey(self, HARBOUR, "first", LAPTOP),
                self -> office.newWebhookKey(self, HARBOUR, LAPTOP),
                self -> office.change(self, HARBOUR, wish("https://mallory.example/calls"), LAPTOP));
    }

    private static ProviderWish wish(String address) {
        return new ProviderWish("Harbour Bank", "Sign-in", "desk@harbour.example", false, false, Optional.of(address));
    }

    private static Recognised alice(boolean secondFactor, Optional<Instant> provenAt) {
        return new Recognised(ALICE, new SessionId(new UUID(3, 3)), new AccountName("alice"), Role.CUSTOMER,
                FactorLevel.SECOND_FACTOR, Language.ENGLISH, false, secondFactor, provenAt);
    }

    private static String slug(Outcome<?> outcome) {
        return outcome.fold(fruit -> "granted", refusal -> refusal.type().slug());
    }

    private static SessionContext calledBy(String name) {
        Principal caller = () -> name;
        return (SessionContext) Proxy.newProxyInstance(ProviderOfficeTest.class.getClassLoader(),
                new Class<?>[]{SessionContext.class}, (self, method, given) -> caller);
    }

    /** Alice's harbour, and nothing else. */
    private static final class OneCompany extends Companies {

        @Override
        public Optional<Tenant> owned(CustomerId owner, ProviderId provider) {
            return Optional.of(TENANT).filter(any -> owner.equals(ALICE) && provider.equals(HARBOUR));
        }

        @Override
        public Optional<ProviderView> find(ProviderId provider) {
            return Optional.of(SEEN);
        }

        @Override
        public ProviderView view(Tenant tenant) {
            return SEEN;
        }
    }

    private final class CountedChanges extends Applications {

        @Override
        public Outcome<ProviderId> change(Tenant seen, String actor, ProviderWish wish) {
            done.add("changed");
            return Outcome.granted(seen.id());
        }
    }

    private final class CountedKeys extends KeyDesk {

        @Override
        public Outcome<NewKey> make(Tenant tenant, String actor) {
            done.add("key");
            return Outcome.granted(new NewKey("first", ""));
        }

        @Override
        public ProviderView revoke(Tenant tenant, String name, String actor) {
            done.add("revoked");
            return SEEN;
        }
    }

    private final class CountedWebhookKeys extends WebhookKeys {

        @Override
        public NewKey make(ProviderId provider, String actor) {
            done.add("webhook key");
            return new NewKey("webhook", "");
        }
    }
}
