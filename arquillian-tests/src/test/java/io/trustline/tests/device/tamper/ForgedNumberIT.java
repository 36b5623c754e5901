package io.trustline.tests.device.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.http.SigningKey;
import io.trustline.tests.harness.device.DeviceApi;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.device.Line;
import io.trustline.tests.harness.device.Numbers;
import io.trustline.tests.harness.device.RawTerminal;
import io.trustline.tests.harness.device.Reply;
import io.trustline.tests.harness.device.Sim;
import io.trustline.tests.harness.device.Vouching;

/** Only a configured gateway says whose number it is; whoever else says so, in any spelling, is refused (KEY-4). */
class ForgedNumberIT {

    private static final Ground GROUND = Ground.shared();
    private static final String FORGED = "number-not-trusted";

    private final String number = Numbers.fresh();
    private final RawTerminal meter = new RawTerminal(GROUND.line(number), Numbers.freshDid("meter"),
            GROUND.api().key("P-256"));

    @Test
    void withoutAGatewayThereIsNoNumber() {
        assertEquals("gateway-needed", send(Map.of()).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Msisdn", "x-msisdn", "X-MSISDN", "X_Msisdn", "x_msisdn", "Msisdn",
            "X-Up-Calling-Line-Id",
            "X-UP-CALLING-LINE-ID", "x_up_calling_line_id", "X-WAP-MSISDN", "X-Nokia-MSISDN", "X-Network-Info",
            "X-Wap-Network-Client-MSISDN", "X-Forwarded-Msisdn", "X--Msisdn", "X.Msisdn", "XMsisdn"})
    void nobodyElseNamesANumberInAnySpelling(String header) {
        assertEquals(FORGED, send(Map.of(header, number)).verdict());
        assertEquals(FORGED, GROUND.api().get(DeviceApi.PATH + "/keys", Map.of(header, number)).verdict());
        assertEquals(FORGED, GROUND.api().get("/api/nowhere", Map.of(header, number)).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-msisdn", "X_Msisdn", "X-Up-Calling-Line-Id", "X-Nokia-MSISDN"})
    void aSecondOneBesideTheGatewaysIsRefused(String header) {
        var reply = GROUND.api().send(DeviceApi.INITIALISATIONS, request -> {
            var edkey = meter.edkey();
            GROUND.gateway().post(DeviceApi.INITIALISATIONS, edkey, number).forEach(request::header);
            return request.header(header, Numbers.fresh()).header("Content-Type", "application/jose")
                    .POST(BodyPublishers.ofString(edkey));
        });
        assertEquals(FORGED, reply.verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8613800138000", "+86138", "+8613800138000, +8613900139000", "+8613800138000,", "", " ",
            "+86 138 0013 8000", "tel:+8613800138000", "+861380013800O", "\"+8613800138000\"", "+08613800138000"})
    void evenAGatewayNamesOneNumberInOneForm(String value) {
        var edkey = meter.edkey();
        assertEquals(FORGED, send(edkey, signed(GROUND.gateway(), edkey, value, Instant.now())).verdict());
    }

    @Test
    void aSignatureOfSomebodyElseVouchesForNothing() {
        var edkey = meter.edkey();
        var known = GROUND.gateway().key().keyid();
        for (var keyid : List.of(known, "nobody")) {
            var forger = new Vouching(new SigningKey(keyid, Sources.draw(Sources.chance(), 32)));
            assertEquals(FORGED, send(edkey, signed(forger, edkey, number, Instant.now())).verdict());
        }
    }

    @Test
    void aSignatureIsGoodForWhatItCoversOnly() {
        var edkey = meter.edkey();
        var right = signed(GROUND.gateway(), edkey, number, Instant.now());
        assertEquals(FORGED, send(edkey, with(right, Vouching.NUMBER, Numbers.fresh())).verdict());
        assertEquals(FORGED, send(meter.edkey(), right).verdict());
        assertEquals(FORGED, GROUND.api().post(DeviceApi.ACCESSES, edkey, right).verdict());
        assertEquals(FORGED, send(edkey, without(right, "Signature")).verdict());
        assertEquals(FORGED, send(edkey, without(right, "Signature-Input")).verdict());
        assertTrue(Set.of(FORGED, "gateway-needed").contains(send(edkey, without(right, Vouching.NUMBER)).verdict()));
        assertEquals("OK", send(edkey, right).verdict());
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -120, 120, 86_400})
    void aSignatureIsGoodForItsMinute(long seconds) {
        var edkey = meter.edkey();
        var stale = signed(GROUND.gateway(), edkey, number, Instant.now().plusSeconds(seconds));
        assertEquals(FORGED, send(edkey, stale).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x-msisdn\"", "\"content-digest\"", "\"@path\"", "\"@method\""})
    void aSignatureThatLeavesSomethingOutVouchesForNothing(String component) {
        var edkey = meter.edkey();
        var right = signed(GROUND.gateway(), edkey, number, Instant.now());
        var less = right.get("Signature-Input").replace(" " + component, "").replace(component + " ", "");
        assertEquals(FORGED, send(edkey, with(right, "Signature-Input", less)).verdict());
    }

    @Test
    void theGatewayRemovesWhatItsSubscriberClaims() {
        var sim = Sim.fresh(GROUND.product());
        var roamer = new RawTerminal(Line.direct(GROUND.proxy()), Numbers.freshDid("meter"), meter.key());
        var edkey = roamer.edkey();
        var answer = GROUND.proxy().post(DeviceApi.INITIALISATIONS, edkey, Map.of("Proxy-Authorization",
                sim.credentials(), "X-Msisdn", number, "X_MSISDN", number, "X-Up-Calling-Line-Id", number));
        assertEquals(sim.number(), roamer.accept(edkey, answer.message()).said().msisdn());
    }

    private Reply send(Map<String, String> headers) {
        return send(meter.edkey(), headers);
    }

    private static Reply send(String edkey, Map<String, String> headers) {
        return GROUND.api().post(DeviceApi.INITIALISATIONS, edkey, headers);
    }

    private static Map<String, String> signed(Vouching gateway, String edkey, String number, Instant created) {
        return gateway.sign("POST", DeviceApi.INITIALISATIONS, edkey, number, created);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> headers, String name) {
        var fewer = new HashMap<>(headers);
        fewer.remove(name);
        return fewer;
    }
}
