package io.trustline.portal.provider.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.kernel.source.Tokens;
import io.trustline.portal.provider.api.UsageDay;
import io.trustline.portal.verification.api.ChallengeId;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.Purpose;
import io.trustline.portal.verification.control.CallMoved;
import io.trustline.portal.verification.control.ChallengeClosed;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.ServiceNumber;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** VOX-2: a company sees its calls by outcome, its codes and what it cost, by days of UTC. */
class UsageCounterTest {

    private final CompanyTown town = new CompanyTown();
    private final Tenant harbour = town.approved();

    @Test
    void callsCountByTheirOutcomeAndCostWhereSomebodyPickedUp() {
        ended(harbour, Plain.SPOKEN);
        ended(harbour, Plain.SPOKEN);
        ended(harbour, Plain.BUSY);
        closed(ChallengeState.PASSED);
        closed(ChallengeState.EXPIRED);
        assertEquals(new UsageDay(town.instant().atOffset(ZoneOffset.UTC).toLocalDate(),
                Map.of("spoken", 2L, "busy", 1L), 1, 2, 40), today(harbour));
    }

    @Test
    void eachDayAndEachCompanyHasItsOwn() {
        var other = town.approved();
        ended(harbour, Plain.BUSY);
        town.pass(Duration.ofDays(1));
        ended(other, Plain.DECLINED);
        var days = town.days.last(harbour.id(), 3);
        assertEquals(3, days.size());
        assertEquals(Map.of("busy", 1L), days.get(1).calls());
        assertEquals(Map.of(), days.get(2).calls());
        assertEquals(Map.of("declined", 1L), today(other).calls());
    }

    @Test
    void aStageIsNoEndAndTheHousesOwnCallsAreNoCompanys() {
        town.counter.moved(new CallMoved(call(), harbour.service().orElseThrow(), "challenge:1",
                Optional.of(CallStage.RINGING), Optional.empty(), town.instant()));
        town.counter.moved(new CallMoved(call(), new ServiceNumber("trustline"), "challenge:1", Optional.empty(),
                Optional.of(Plain.SPOKEN), town.instant()));
        assertEquals(Map.of(), today(harbour).calls());
    }

    private void ended(Tenant tenant, CallOutcome outcome) {
        town.counter.moved(new CallMoved(call(), tenant.service().orElseThrow(), "challenge:1", Optional.empty(),
                Optional.of(outcome), town.instant()));
    }

    private void closed(ChallengeState state) {
        town.counter.closed(new ChallengeClosed(new ChallengeId(Tokens.id(town.random)),
                harbour.service().orElseThrow(), Purpose.PROVIDER, Optional.empty(), state));
    }

    private CallId call() {
        return new CallId(Tokens.id(town.random));
    }

    private UsageDay today(Tenant tenant) {
        return town.days.last(tenant.id(), 1).get(0);
    }
}
