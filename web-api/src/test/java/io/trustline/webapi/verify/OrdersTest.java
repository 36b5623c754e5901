package io.trustline.webapi.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trustline.portal.provider.api.ProviderId;
import io.trustline.sdk.wire.json.Unfit;
import io.trustline.sip.api.CallScript.Piece;
import io.trustline.sip.api.KeyProfile;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.ServiceNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VOX-8: requests are read strictly, and the member where the trouble is gets named. */
class OrdersTest {

    private static final Caller HARBOUR = new Caller(new ProviderId(new UUID(1, 1)), new ServiceNumber("415926"));

    @Test
    void readsAWholeVerification() {
        var order = Orders.verification(json("{'number':'138 0013 8000','region':'CN','language':'zh-CN',"
                + "'reference':'order 7','address':'2001:db8::7'}"));
        assertEquals("138 0013 8000 CN MANDARIN order 7 Optional[2001:db8::7]", order.number() + " " + order.region()
                + " " + order.language() + " " + order.reference() + " " + order.address());
    }

    @Test
    void whatNeedNotBeThereIsLeftOut() {
        var order = Orders.verification(json("{'number':'+8613800138000','language':'en'}"));
        assertEquals(Language.ENGLISH, order.language());
        assertEquals("", order.reference());
        assertEquals(Optional.empty(), order.address());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'language':'en'} | number", "{'number':'','language':'en'} | number",
            "{'number':8613800138000,'language':'en'} | number", "{'number':'1'} | language",
            "{'number':'1','language':'fr'} | language", "{'number':'1','language':'EN'} | language",
            "{'number':'1','language':'en','region':'cn'} | region",
            "{'number':'1','language':'en','reference':null} | reference",
            "{'number':'1','language':'en','address':'example.com'} | address",
            "{'number':'1','language':'en','provider':'2'} | provider",
            "{'number':'1','language':'en','<b>':'2'} | ''", "{'number':'1','number':'1','language':'en'} | ''",
            "[] | ''", "{'number':'1','language':'en'} more | ''"})
    void namesWhatDoesNotFit(String text, String member) {
        assertEquals(member, assertThrows(Unfit.class, () -> Orders.verification(json(text))).getMessage());
    }

    @Test
    void takesNoEndlessWords() {
        var long81 = "{'number':'1','language':'en','reference':'" + "x".repeat(81) + "'}";
        assertEquals("reference", assertThrows(Unfit.class, () -> Orders.verification(json(long81))).getMessage());
        var deep = "{'number':" + "[".repeat(9) + "]".repeat(9) + "}";
        assertThrows(Unfit.class, () -> Orders.verification(json(deep)));
    }

    @Test
    void readsWhatWasTypedAsItWas() {
        assertEquals("１２３ 456", Orders.typed(json("{'code':'１２３ 456'}")));
        assertEquals("code", assertThrows(Unfit.class, () -> Orders.typed(json("{'code':123456}"))).getMessage());
        assertEquals("seen", assertThrows(Unfit.class, () -> Orders.seen(json("{'seen':0}"))).getMessage());
    }

    @Test
    void readsACallWithItsProof() {
        var order = Orders.call(json(call("415926")), HARBOUR);
        assertEquals(KeyProfile.PLAIN_SHA256, order.proof().profile());
        assertEquals("13988888888", order.proof().number());
        assertEquals("365882", order.secret().code());
    }

    @Test
    void takesNoCallUnderAnotherCompanysNumber() {
        assertEquals("service",
                assertThrows(Unfit.class, () -> Orders.call(json(call("271828")), HARBOUR)).getMessage());
    }

    @Test
    void readsAScript() {
        var order = Orders.approval(json("{'number':'+8613800138000','language':'zh-CN','script':"
                + "[{'prompt':'you-are-paying'},{'amount':129900,'currency':'CNY'},{'digits':'6217'}]}"));
        assertEquals(List.of(Piece.prompt("you-are-paying"), Piece.amount(129_900, "CNY"), Piece.digits("6217")),
                order.script().pieces());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]", "[{'prompt':'a b'}]", "[{'amount':1}]", "[{'currency':'CNY'}]",
            "[{'prompt':'a','digits':'1'}]", "[{'amount':-1,'currency':'CNY'}]", "[{'digits':'1','amount':1}]",
            "[{'digits':'١'}]", "['a']"})
    void takesNoOtherScript(String script) {
        assertEquals("script", assertThrows(Unfit.class, () -> Orders.approval(
                json("{'number':'1','language':'en','script':" + script + "}"))).getMessage());
    }

    private static String call(String service) {
        return "{'service':'" + service + "','number':'13988888888','region':'CN','code':'365882','language':'zh-CN',"
                + "'proof':{'profile':'PLAIN_SHA256','value':'40f26387'}}";
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
