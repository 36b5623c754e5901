package io.trustline.portal.provider.control;

import static io.trustline.portal.provider.control.ServiceDesk.granted;
import static io.trustline.portal.provider.control.ServiceDesk.slug;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.portal.provider.api.ApprovalOrder;
import io.trustline.portal.provider.api.ServiceCall;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VOX-8: a company tries its receiver of news in the sandbox, and hears there what it will hear in earnest. */
class ServicePlayNewsTest {

    private static final String STEP = "verification.progressed ";

    private final ServiceDesk desk = new ServiceDesk();

    @Test
    void everyStageIsToldInItsTimeAndThenTheEnd() {
        desk.verified("+9990000001");
        assertEquals(List.of(STEP + "DIALLING"), heard());
        pass(4);
        assertEquals(List.of(STEP + "DIALLING", STEP + "RINGING", STEP + "ANSWERED", STEP + "SPEAKING"), heard());
        pass(5);
        assertEquals(List.of(STEP + "SPOKEN", "call.ended SPOKEN spoken"), heard().subList(4, 6));
        pass(60);
        assertEquals(6, heard().size());
    }

    @ParameterizedTest
    @CsvSource({"02,busy", "03,no-answer", "04,declined", "05,unreachable", "06,voicemail", "07,diverted",
            "09,not-confirmed", "10,hung-up", "11,network-failed"})
    void everyEndIsTold(String last, String outcome) {
        desk.verified("+99900000" + last);
        heard();
        pass(10);
        var all = heard();
        assertEquals(outcome, all.get(all.size() - 1).replaceAll("call.ended [A-Z]+ ", ""));
    }

    @Test
    void aCodeThatNobodyTypesFailsWhenItsTimeIsOver() {
        desk.verified("+9990000002");
        pass(179);
        assertEquals("call.ended DIALLING busy", heard().get(1));
        pass(1);
        assertEquals("verification.failed expired", desk.news.get(2).type() + " " + status(2));
        pass(600);
        assertEquals(3, desk.news.size());
    }

    @Test
    void whoDidNotAskForItIsToldOfOnce() {
        desk.verified("+9990000008");
        pass(10);
        var all = heard();
        assertEquals(List.of("call.ended SPOKEN disowned", "verification.failed SPOKEN disowned"),
                all.subList(all.size() - 2, all.size()));
        pass(600);
        assertEquals(all, heard());
    }

    @Test
    void aCodeThatPassedDuringTheCallIsNotTakenBack() {
        var call = desk.verified("+9990000001");
        pass(8);
        assertEquals("granted passed",
                slug(desk.calls.check(desk.harbour.id(), call.id(), SandboxNumber.CODE, Optional.empty())));
        pass(600);
        assertEquals(List.of("verification.passed SPOKEN", "call.ended SPOKEN spoken"), heard().subList(5, 7));
        assertEquals(7, heard().size());
    }

    @Test
    void aFurtherCallIsToldFromItsBeginning() {
        var call = desk.verified("+9990000002");
        pass(10);
        assertEquals(2, heard().size());
        assertEquals("granted open", slug(desk.calls.callAgain(desk.harbour.id(), call.id(), 1, Optional.empty())));
        pass(2);
        assertEquals(List.of(STEP + "DIALLING", "call.ended DIALLING busy"), heard().subList(2, 4));
    }

    @Test
    void anApprovalIsToldWithItsAnswer() {
        desk.town.gateway.speaks = true;
        var order = new ApprovalOrder("+9990000004", "ZZ", Language.ENGLISH,
                new CallScript(List.of(Piece.digits("6217"))), "");
        granted(desk.asking.approve(desk.harbour.id(), order, Optional.empty()));
        pass(600);
        assertEquals(List.of("approval.progressed DIALLING", "approval.progressed RINGING",
                "call.ended RINGING refused", "approval.answered RINGING refused"), heard());
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            walk();
            desk.town.pass(Duration.ofSeconds(1));
        }
        walk();
    }

    private void walk() {
        while (desk.steps.step()) {
            continue;
        }
    }

    private List<String> heard() {
        walk();
        return desk.news.stream().map(news -> {
            var call = news.data().getJsonObject("call");
            return (news.type() + " " + call.getString("stage", "") + " " + call.getString("outcome", "")).strip();
        }).toList();
    }

    private String status(int index) {
        return desk.news.get(index).data().getString("status");
    }
}
