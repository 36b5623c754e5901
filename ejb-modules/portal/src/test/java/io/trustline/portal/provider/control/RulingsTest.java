package io.trustline.portal.provider.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.control.AccountEnding;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderState;
import io.trustline.portal.provider.api.ProviderWish;
import io.trustline.portal.provider.api.Quota;
import io.trustline.sip.api.KeyProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** VOX-2: a company applies, an operator decides, and the gateway hears of it. */
class RulingsTest {

    private final CompanyTown town = new CompanyTown();

    @Test
    void anApprovedCompanyHasSixDigitsAndIsKnownAtTheGateway() {
        var service = town.approved().service().orElseThrow();
        assertTrue(service.value().matches("[1-9][0-9]{5}"));
        var known = town.gateway.services.get(service);
        assertEquals(List.of(60, 1000), List.of(known.callsPerMinute(), known.callsPerDay()));
        assertEquals(Set.of(KeyProfile.HMAC_SHA256), known.profiles());
        assertFalse(known.stopped());
    }

    @Test
    void eachCompanyHasItsOwnNumber() {
        assertNotEquals(town.approved().service(), town.approved().service());
    }

    @Test
    void isDecidedOnce() {
        var harbour = town.applied();
        assertEquals("granted", said(town.rulings.approve(harbour, CompanyTown.SOME, CompanyTown.OLGA)));
        assertEquals("provider-decided", said(town.rulings.approve(harbour, CompanyTown.SOME, CompanyTown.OLGA)));
        assertEquals("provider-decided", said(town.rulings.refuse(harbour, "too late", CompanyTown.OLGA)));
    }

    @Test
    void aStoppedCompanyKeepsItsNumberAndIsStoppedAtTheGatewayUntilItGoesOn() {
        var harbour = town.approved();
        town.key(harbour);
        town.rulings.stop(harbour.id(), "complaints", CompanyTown.OLGA);
        var service = harbour.service().orElseThrow();
        assertTrue(town.gateway.services.get(service).stopped());
        assertTrue(town.keyring.keys(service).isEmpty());
        town.rulings.resume(harbour.id(), CompanyTown.OLGA);
        assertFalse(town.gateway.services.get(service).stopped());
        assertEquals(1, town.keyring.keys(service).size());
    }

    @Test
    void aCompanyIsStoppedWithTheAccountThatStoodForIt() {
        var harbour = town.approved();
        var leaving = new OwnersLeaving();
        leaving.tenants = town.tenants;
        leaving.rulings = town.rulings;
        leaving.leave(new AccountEnding(harbour.owner()));
        assertTrue(town.gateway.services.get(harbour.service().orElseThrow()).stopped());
        assertEquals(ProviderState.STOPPED, town.tenants.find(harbour.id()).orElseThrow().state());
    }

    @Test
    void plainKeysNeverMeanMd5() {
        var wish = new ProviderWish("Old Harbour", "Sign-in", "desk@old.example", false, true, Optional.empty());
        var old = town.applications.apply(town.alice, "alice", wish).fold(id -> id, refusal -> null);
        town.rulings.approve(old, CompanyTown.SOME, CompanyTown.OLGA);
        var service = town.tenants.find(old).orElseThrow().service().orElseThrow();
        assertEquals(Set.of(KeyProfile.HMAC_SHA256, KeyProfile.PLAIN_SHA256, KeyProfile.PLAIN_SM3),
                town.gateway.services.get(service).profiles());
    }

    @Test
    void aQuotaChangesHereAndThere() {
        var harbour = town.approved();
        town.rulings.changeQuota(harbour.id(), new Quota(5, 50, 100), CompanyTown.OLGA);
        assertEquals(50, town.gateway.services.get(harbour.service().orElseThrow()).callsPerDay());
        assertEquals(new Quota(5, 50, 100), town.tenants.find(harbour.id()).orElseThrow().quota());
    }

    @Test
    void aQuotaOfNothingOrForNobodyIsRefused() {
        assertEquals("provider-not-valid",
                said(town.rulings.approve(town.applied(), new Quota(0, 50, 100), CompanyTown.OLGA)));
        assertEquals("unknown-provider", said(town.rulings.changeQuota(new ProviderId(new UUID(1, 1)),
                CompanyTown.SOME, CompanyTown.OLGA)));
        assertEquals("unknown-provider",
                said(town.rulings.changeQuota(town.applied(), CompanyTown.SOME, CompanyTown.OLGA)));
    }

    @Test
    void whoWasRefusedMayApplyAnewAndEverythingIsWrittenDown() {
        var harbour = town.applied();
        town.rulings.refuse(harbour, "who are you?", CompanyTown.OLGA);
        town.applications.change(town.tenants.find(harbour).orElseThrow(), "alice", CompanyTown.HARBOUR);
        assertEquals(ProviderState.APPLIED, town.tenants.find(harbour).orElseThrow().state());
        assertEquals(List.of("CHANGED", "REFUSED", "APPLIED"),
                town.acts.of(harbour).stream().map(line -> line.act()).toList());
        assertEquals("who are you?", town.acts.of(harbour).get(1).note());
    }

    private static String said(Outcome<?> outcome) {
        return outcome.fold(fruit -> "granted", refusal -> refusal.type().slug());
    }
}
