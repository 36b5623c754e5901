package io.trustline.portal.provider.control;

import static io.trustline.portal.provider.control.ServiceDesk.BOB;
import static io.trustline.portal.provider.control.ServiceDesk.granted;
import static io.trustline.portal.provider.control.ServiceDesk.slug;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.Repeat;
import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.portal.verification.api.VerificationProblems;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** VOX-8: a company's wish is done once, seen by that company alone, and counted against its quota. */
class ServiceCallsTest {

    private static final ProviderId MALLORYS = new ProviderId(new UUID(6, 6));

    private final ServiceDesk desk = new ServiceDesk();

    @Test
    void theRightCodePasses() {
        var call = desk.verified(BOB);
        assertEquals("+86…00", call.number());
        assertEquals("order 7", call.reference());
        var passed = desk.calls.check(desk.harbour.id(), call.id(), FakeChallenges.CODE, Optional.empty());
        assertEquals("granted passed", slug(passed));
        assertEquals(ChallengeState.PASSED, granted(passed).state());
    }

    @Test
    void anotherCompanysIdsAreNotThere() {
        var id = desk.verified(BOB).id();
        assertEquals(Optional.empty(), desk.calls.find(MALLORYS, ServiceKind.VERIFICATION, id));
        assertEquals("unknown-verification", slug(desk.calls.check(MALLORYS, id, FakeChallenges.CODE,
                Optional.empty())));
        assertEquals("unknown-verification", slug(desk.calls.callAgain(MALLORYS, id, 1, Optional.empty())));
        assertEquals("unknown-verification", slug(desk.calls.withdraw(MALLORYS, id)));
        assertEquals(Optional.empty(), desk.calls.find(desk.harbour.id(), ServiceKind.CALL, id));
    }

    @Test
    void theSameKeyWithTheSameRequestCallsOnce() {
        var wish = Optional.of(new Repeat("wish-1", "digest"));
        var first = granted(desk.verify(BOB, wish));
        assertEquals(first.id(), granted(desk.verify(BOB, wish)).id());
        assertEquals(1, desk.challenges.wishes.size());
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        desk.verify(BOB, Optional.of(new Repeat("wish-1", "digest")));
        assertEquals("idempotency-key-reused", slug(desk.verify(BOB, Optional.of(new Repeat("wish-1", "other")))));
    }

    @Test
    void aWishThatWasRefusedMayBeTriedAgain() {
        var wish = Optional.of(new Repeat("wish-1", "digest"));
        desk.challenges.objection = Optional.of(VerificationProblems.TOO_MANY_CALLS);
        assertEquals("too-many-calls", slug(desk.verify(BOB, wish)));
        desk.challenges.objection = Optional.empty();
        assertEquals("granted open", slug(desk.verify(BOB, wish)));
    }

    @Test
    void aWrongCodeSentAgainUnderItsKeyIsNotCountedAgain() {
        var call = desk.verified(BOB);
        var wish = Optional.of(new Repeat("check-1", "digest"));
        assertEquals("wrong-code", slug(desk.calls.check(desk.harbour.id(), call.id(), "000000", wish)));
        assertEquals("wrong-code", slug(desk.calls.check(desk.harbour.id(), call.id(), "000000", wish)));
        assertEquals(4, desk.calls.find(desk.harbour.id(), ServiceKind.VERIFICATION, call.id()).orElseThrow()
                .triesLeft());
    }

    @Test
    void aRightCodeSentAgainUnderItsKeyIsStillRight() {
        var call = desk.verified(BOB);
        var wish = Optional.of(new Repeat("check-1", "digest"));
        assertEquals("granted passed", slug(desk.calls.check(desk.harbour.id(), call.id(), FakeChallenges.CODE, wish)));
        assertEquals("granted passed", slug(desk.calls.check(desk.harbour.id(), call.id(), FakeChallenges.CODE, wish)));
        assertEquals("code-spent", slug(desk.calls.check(desk.harbour.id(), call.id(), FakeChallenges.CODE,
                Optional.empty())));
    }

    @Test
    void eightAtOnceUnderOneKeyMakeOne() throws Exception {
        var wish = Optional.of(new Repeat("wish-1", "digest"));
        Callable<UUID> one = () -> granted(desk.verify("+9990000001", wish)).id();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var ids = new HashSet<UUID>();
            ids.add(one.call());
            for (var answer : pool.invokeAll(Stream.generate(() -> one).limit(8).toList())) {
                ids.add(answer.get());
            }
            assertEquals(1, ids.size());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anotherCallIsAskedForOnce() {
        var call = desk.verified(BOB);
        assertEquals(2, granted(desk.calls.callAgain(desk.harbour.id(), call.id(), 1, Optional.empty())).calls());
        assertEquals(2, granted(desk.calls.callAgain(desk.harbour.id(), call.id(), 1, Optional.empty())).calls());
    }

    @Test
    void whatIsNoNumberIsNotCalled() {
        assertEquals("number-not-valid", slug(desk.verify("13800138000", Optional.empty())));
        assertEquals("number-not-valid", slug(desk.verify("+9990000012", Optional.empty())));
    }

    @Test
    void whatIsNeverCalledIsToldAtOnce() {
        desk.town.gateway.unwanted.add(new Msisdn("+8613800138000"));
        assertEquals("number-not-called", slug(desk.verify(BOB, Optional.empty())));
        assertEquals(0, desk.challenges.wishes.size());
    }

    @Test
    void theQuotaCountsEveryCall() {
        for (int i = 0; i < CompanyTown.SOME.callsPerMinute(); i++) {
            desk.verified(BOB);
        }
        assertEquals("quota-used", slug(desk.verify(BOB, Optional.empty())));
    }

    @Test
    void aStoppedCompanyCallsNobody() {
        desk.town.rulings.stop(desk.harbour.id(), "complaints", CompanyTown.OLGA);
        assertEquals("provider-stopped", slug(desk.verify(BOB, Optional.empty())));
        assertEquals(0, desk.challenges.wishes.size());
    }

    @Test
    void whatIsToldShowsNoWholeNumber() {
        var call = desk.verified(BOB);
        assertFalse(call.toJson().toString().contains("13800138000"));
        assertFalse(desk.challenges.wishes.get(0).toString().contains("138001"));
    }
}
