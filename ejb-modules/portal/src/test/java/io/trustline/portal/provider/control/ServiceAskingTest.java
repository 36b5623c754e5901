package io.trustline.portal.provider.control;

import static io.trustline.portal.provider.control.ServiceDesk.BOB;
import static io.trustline.portal.provider.control.ServiceDesk.granted;
import static io.trustline.portal.provider.control.ServiceDesk.slug;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.provider.api.ApprovalOrder;
import io.trustline.portal.provider.api.PlainCallOrder;
import io.trustline.portal.provider.api.ServiceCall;
import io.trustline.portal.verification.control.CallMoved;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.api.DialRefusal;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.SessionKey;
import io.trustline.sip.api.SessionKeys;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VOX-4, VOX-10: a company's own codes go to the gateway with the company's own proof; questions are answered once. */
class ServiceAskingTest {

    private static final CallSecret SECRET = new CallSecret("365882", Optional.empty());

    private final ServiceDesk desk = new ServiceDesk();
    private final ServiceNumber service = desk.harbour.service().orElseThrow();

    ServiceAskingTest() {
        desk.town.gateway.speaks = true;
    }

    @Test
    void theProofGoesToTheGatewayAsItCame() {
        var call = granted(place(BOB, "no proof at all"));
        assertEquals("calling", call.kind().status(call.state()));
        assertEquals(List.of("call:" + call.id() + " " + BOB), desk.left);
    }

    @Test
    void whatTheGatewayRefusesIsTheEnd() {
        var call = granted(place(BOB, "no proof at all"));
        var refused = new CallOutcome.NotDialled(DialRefusal.WRONG_SESSION_KEY);
        hear(call, Optional.empty(), Optional.of(refused));
        var told = seen(call).toJson();
        assertEquals("ended", told.getString("status"));
        assertEquals("{\"outcome\":\"not-dialled\",\"reason\":\"WRONG_SESSION_KEY\"}",
                told.getJsonObject("call").toString());
        assertEquals(List.of("call.ended"), types());
    }

    @Test
    void inTheSandboxAWrongProofIsToldAtOnce() {
        assertEquals("{\"outcome\":\"not-dialled\",\"reason\":\"WRONG_SESSION_KEY\"}",
                granted(place("+9990000001", "no proof at all")).toJson().getJsonObject("call").toString());
        var key = Base64.getUrlDecoder().decode(desk.town.key(desk.harbour).secret());
        var claim = new SessionKey(KeyProfile.PLAIN_SHA256, "+9990000001", "", "", "");
        var right = granted(place("+9990000001", SessionKeys.value(claim, key, service, SECRET)));
        assertEquals(Optional.empty(), right.ending());
        assertEquals(List.of(), desk.left);
    }

    @ParameterizedTest
    @CsvSource({"APPROVED,approved,true", "REFUSED,refused,true", "DISOWNED,disowned,true",
            "UNANSWERED,unanswered,false", "BUSY,unanswered,false"})
    void theKeyIsTheAnswer(Plain ending, String status, boolean answered) {
        var call = granted(ask(BOB));
        assertEquals(List.of("approval:" + call.id() + " " + BOB), desk.left);
        hear(call, Optional.of(CallStage.RINGING), Optional.empty());
        hear(call, Optional.of(CallStage.RINGING), Optional.of(ending));
        assertEquals(status, seen(call).toJson().getString("status"));
        assertEquals(answered, types().contains("approval.answered"));
        assertTrue(types().containsAll(List.of("approval.progressed", "call.ended")));
    }

    @Test
    void whatHasNoVoiceIsNotAsked() {
        desk.town.gateway.speaks = false;
        assertEquals("script-not-allowed", slug(ask(BOB)));
    }

    @Test
    void callsOfTheHouseAreNoNewsOfCompanies() {
        var call = granted(ask(BOB));
        desk.hearing.moved(new CallMoved(new CallId(call.id()), new ServiceNumber("portal"), "approval:" + call.id(),
                Optional.empty(), Optional.of(Plain.APPROVED), desk.town.instant()));
        assertEquals(List.of(), desk.news);
    }

    @Test
    void whatBecameOfACallIsWrittenDownAlsoWhereNobodyListens() {
        var call = granted(ask(BOB));
        desk.town.tenants.change(desk.harbour, CompanyTown.HARBOUR, desk.harbour.state());
        hear(call, Optional.of(CallStage.RINGING), Optional.of(Plain.APPROVED));
        assertEquals("approved", seen(call).toJson().getString("status"));
        assertEquals(List.of(), desk.news);
    }

    @Test
    void newsShowNeitherCodeNorNumber() {
        hear(granted(place(BOB, "no proof at all")), Optional.of(CallStage.RINGING), Optional.empty());
        var told = desk.news.get(0).data().toString();
        assertFalse(told.contains("365882") || told.contains("13800138000"), told);
    }

    private void hear(ServiceCall call, Optional<CallStage> stage, Optional<CallOutcome> ending) {
        desk.hearing.moved(new CallMoved(new CallId(call.id()), service, call.kind().label() + ":" + call.id(), stage,
                ending, desk.town.instant()));
    }

    private Outcome<ServiceCall> place(String number, String value) {
        var proof = new SessionKey(KeyProfile.PLAIN_SHA256, number, value, "", "");
        return desk.asking.place(desk.harbour.id(), service,
                new PlainCallOrder(SECRET, proof, "ZZ", Language.MANDARIN, ""), Optional.empty());
    }

    private Outcome<ServiceCall> ask(String number) {
        var script = new CallScript(List.of(Piece.amount(129_900, "CNY")));
        return desk.asking.approve(desk.harbour.id(),
                new ApprovalOrder(number, "ZZ", Language.MANDARIN, script, "order 7"), Optional.empty());
    }

    private ServiceCall seen(ServiceCall call) {
        return desk.calls.find(desk.harbour.id(), call.kind(), call.id()).orElseThrow();
    }

    private List<String> types() {
        return desk.news.stream().map(ServiceNews::type).toList();
    }
}
