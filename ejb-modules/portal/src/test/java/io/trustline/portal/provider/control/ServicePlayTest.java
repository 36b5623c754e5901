package io.trustline.portal.provider.control;

import static io.trustline.portal.provider.control.ServiceDesk.granted;
import static io.trustline.portal.provider.control.ServiceDesk.slug;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.portal.provider.api.ApprovalOrder;
import io.trustline.portal.provider.api.ProviderWish;
import io.trustline.portal.provider.api.ServiceCall;
import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VOX-8: with sandbox numbers a company meets every ending, and nobody's telephone rings. */
class ServicePlayTest {

    private final ServiceDesk desk = new ServiceDesk();

    @ParameterizedTest
    @CsvSource({"1,spoken,open", "2,busy,open", "3,no-answer,open", "4,declined,open", "5,unreachable,open",
            "6,voicemail,open", "7,diverted,open", "8,disowned,disowned", "9,not-confirmed,open", "10,hung-up,open",
            "11,network-failed,open"})
    void eachNumberHasItsEnding(int last, String outcome, String status) {
        var call = desk.verified("+999 000 00%02d".formatted(last));
        assertTrue(call.sandbox());
        assertEquals(Optional.empty(), call.ending());
        desk.town.pass(Duration.ofSeconds(10));
        var then = seen(call);
        assertEquals(outcome, then.ending().map(CallOutcome::label).orElseThrow());
        assertEquals(status, then.kind().status(then.state()));
        assertEquals(List.of(), desk.challenges.wishes);
    }

    @Test
    void theStagesAdvanceByTheClock() {
        var call = desk.verified("+9990000001");
        assertEquals(Optional.of(CallStage.DIALLING), call.stage());
        desk.town.pass(Duration.ofSeconds(2));
        assertEquals(Optional.of(CallStage.RINGING), seen(call).stage());
        desk.town.pass(Duration.ofSeconds(7));
        assertEquals(Optional.of(CallStage.SPOKEN), seen(call).stage());
    }

    @Test
    void theCodeOfAllPassesOnce() {
        var call = desk.verified("+9990000001");
        assertEquals("wrong-code", check(call, "654321"));
        assertEquals("granted passed", check(call, "１２３ 456"));
        assertEquals("code-spent", check(call, SandboxNumber.CODE));
        assertEquals(List.of("verification.passed"), types());
    }

    @Test
    void fiveWrongOnesAreAllThereAre() {
        var call = desk.verified("+9990000001");
        for (int i = 0; i < 4; i++) {
            assertEquals("wrong-code", check(call, "654321"));
        }
        assertEquals("code-used-up", check(call, "654321"));
        assertEquals("code-used-up", check(call, SandboxNumber.CODE));
        assertEquals(List.of("verification.failed"), types());
    }

    @Test
    void whatCannotBeACodeIsNoTry() {
        var call = desk.verified("+9990000001");
        assertEquals("wrong-code", check(call, "open sesame"));
        assertEquals(5, seen(call).triesLeft());
    }

    @Test
    void twoDigitsAreShownWhereTheCompanyWantsThemKeyed() {
        assertEquals(Optional.empty(), desk.verified("+9990000001").screenDigits());
        var wish = CompanyTown.HARBOUR;
        desk.town.tenants.change(desk.harbour, new ProviderWish(wish.name(), wish.purpose(), wish.contact(), true,
                false, Optional.empty()), desk.harbour.state());
        var call = desk.verified("+9990000001");
        assertEquals(Optional.of(SandboxNumber.SCREEN), call.screenDigits());
        assertEquals("granted passed", check(call, SandboxNumber.CODE));
        assertEquals(Optional.empty(), seen(call).screenDigits());
    }

    @Test
    void aCodeLivesThreeMinutes() {
        var call = desk.verified("+9990000001");
        desk.town.pass(Duration.ofSeconds(181));
        assertEquals("code-expired", check(call, SandboxNumber.CODE));
    }

    @Test
    void anotherCallWaitsABitAndThereAreThree() {
        var call = desk.verified("+9990000002");
        assertEquals("call-under-way", again(call, 1));
        desk.town.pass(Duration.ofSeconds(3));
        assertEquals("call-too-soon", again(call, 1));
        for (int seen = 1; seen < 3; seen++) {
            desk.town.pass(Duration.ofSeconds(10));
            assertEquals("granted open", again(call, seen));
        }
        desk.town.pass(Duration.ofSeconds(10));
        assertEquals("no-more-calls", again(call, 3));
    }

    @Test
    void whoHearsNoNewsLeavesNoStepsBehind() {
        desk.listensNoMore();
        var call = desk.verified("+9990000002");
        desk.town.pass(Duration.ofSeconds(10));
        assertEquals("granted open", again(call, 1));
        assertEquals(false, desk.plays.has(call.id()));
        assertEquals(List.of(), types());
    }

    @Test
    void whoHearsNewsIsToldOfTheEndBeforeAnotherCallBegins() {
        var call = desk.verified("+9990000002");
        desk.town.pass(Duration.ofSeconds(10));
        assertEquals("call-under-way",
                slug(desk.calls.callAgain(desk.harbour.id(), call.id(), 1, Optional.empty())));
        assertEquals("granted open", again(call, 1));
    }

    @Test
    void whoGaveItUpGetsNothingOutOfIt() {
        var call = desk.verified("+9990000001");
        assertEquals("granted withdrawn", slug(desk.calls.withdraw(desk.harbour.id(), call.id())));
        assertEquals("code-expired", check(call, SandboxNumber.CODE));
    }

    @ParameterizedTest
    @CsvSource({"1,approved", "4,refused", "8,disowned", "3,unanswered", "9,unanswered"})
    void approvalsAreAnsweredToo(int last, String status) {
        desk.town.gateway.speaks = true;
        var order = new ApprovalOrder("+999000000" + last, "ZZ", Language.ENGLISH,
                new CallScript(List.of(Piece.digits("6217"))), "");
        var call = granted(desk.asking.approve(desk.harbour.id(), order, Optional.empty()));
        assertEquals("open", call.kind().status(call.state()));
        desk.town.pass(Duration.ofSeconds(10));
        var then = desk.calls.find(desk.harbour.id(), ServiceKind.APPROVAL, call.id()).orElseThrow();
        assertEquals(status, then.kind().status(then.state()));
        assertEquals(List.of(), desk.left);
    }

    private ServiceCall seen(ServiceCall call) {
        return desk.calls.find(desk.harbour.id(), call.kind(), call.id()).orElseThrow();
    }

    private String check(ServiceCall call, String typed) {
        return slug(desk.calls.check(desk.harbour.id(), call.id(), typed, Optional.empty()));
    }

    private String again(ServiceCall call, int seen) {
        while (desk.steps.step()) {
            continue;
        }
        return slug(desk.calls.callAgain(desk.harbour.id(), call.id(), seen, Optional.empty()));
    }

    private List<String> types() {
        return desk.news.stream().map(ServiceNews::type).toList();
    }
}
