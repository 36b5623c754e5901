package io.trustline.tests.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.server.Listens;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;
import io.trustline.tests.harness.telephone.WebPhone;
import io.trustline.tests.verify.Company.Said;

/** What other companies can do and cannot do through the API (VOX-4, VOX-8, VOX-10). */
@Listens
class VerifyApiIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final String PLAY = "{'number':'+9990000001','language':'en','reference':'order 7'}";

    private final Company harbour = Company.of(PRODUCT);

    @Test
    void theSandboxWalksThroughAVerification() {
        var begun = harbour.posts("/verifications", PLAY);
        assertEquals(201, begun.status(), begun.body());
        assertTrue(begun.location().startsWith("/api/verify/v1/verifications/"));
        assertEquals("order 7", begun.json().getString("reference"));
        assertTrue(begun.json().getBoolean("sandbox"));
        var wrong = harbour.posts(begun.location() + "/checks", "{'code':'654321'}");
        assertEquals("wrong-code", wrong.verdict());
        assertEquals(4, wrong.json().getInt("triesLeft"));
        assertEquals("passed", harbour.posts(begun.location() + "/checks", "{'code':'123456'}").verdict());
        assertEquals("passed", harbour.asks(begun.location()).verdict());
        assertEquals("code-spent", harbour.posts(begun.location() + "/checks", "{'code':'123456'}").verdict());
    }

    @Test
    void theQuotaIsShownWhereItIsTakenFrom() {
        var begun = harbour.posts("/verifications", PLAY);
        assertTrue(begun.limits().get(0).matches("\"minute\";q=\\d+;w=60, \"day\";q=\\d+;w=86400"),
                begun.limits()::toString);
        assertTrue(begun.limits().get(1).matches("\"minute\";r=\\d+;t=\\d+, \"day\";r=\\d+;t=\\d+"),
                begun.limits()::toString);
        assertEquals(List.of("", ""), harbour.asks(begun.location()).limits());
    }

    @Test
    void aRealCallIsFollowedToItsEnd() {
        var phone = phone().behaving("busy");
        var begun = harbour.posts("/verifications", "{'number':'" + number() + "','language':'en'}");
        assertEquals("open", begun.verdict(), begun.body());
        Await.until("the line is busy",
                () -> outcome(harbour.asks(begun.location())).equals("busy"));
        assertEquals("withdrawn", harbour.gives(begun.location()).verdict());
        assertEquals("code-expired", harbour.posts(begun.location() + "/checks", "{'code':'123456'}").verdict());
        phone.behaving("by-hand");
    }

    @Test
    void aWrongProofIsNeverDialled() {
        int before = phone().last();
        var placed = harbour.posts("/calls", "{'service':'" + harbour.service() + "','number':'" + number()
                + "','code':'365882','language':'en','proof':{'profile':'PLAIN_SHA256','value':'" + "0".repeat(64)
                + "'}}");
        assertEquals("calling", placed.verdict(), placed.body());
        Await.until("the gateway has judged",
                () -> harbour.asks(placed.location()).verdict().equals("ended"));
        assertEquals("{\"outcome\":\"not-dialled\",\"reason\":\"WRONG_SESSION_KEY\"}",
                harbour.asks(placed.location()).json().getJsonObject("call").toString());
        assertFalse(phone().rangAfter(before));
    }

    @Test
    void whatIsThereForAnotherCompanyIsNotThere() {
        var unknown = "/verifications/" + UUID.randomUUID();
        assertEquals("unknown-verification", harbour.asks(unknown).verdict());
        assertEquals("unknown-verification", harbour.posts(unknown + "/checks", "{'code':'123456'}").verdict());
        var begun = harbour.posts("/verifications", PLAY);
        assertEquals("unknown-verification",
                harbour.asks(begun.location().replace("/verifications/", "/calls/")).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verifications", "/calls", "/approvals"})
    void strangersHearOneAndTheSame(String path) {
        var wrongKey = new Company(PRODUCT, harbour.service(), harbour.key().substring(1) + "A");
        var nobody = new Company(PRODUCT, "999999", harbour.key());
        var first = wrongKey.posts(path, PLAY);
        var second = nobody.posts(path, PLAY);
        assertEquals("not-authentic", first.verdict());
        assertEquals(first.body().replaceAll("correlation\":\"[^\"]+", ""),
                second.body().replaceAll("correlation\":\"[^\"]+", ""));
        assertTrue(first.challenge().startsWith("Basic "));
    }

    @Test
    void theSameWishEightTimesAtOnceCallsOnce() throws Exception {
        var key = Map.of("Idempotency-Key", "wish-" + UUID.randomUUID());
        Callable<String> one = () -> harbour.posts("/verifications", PLAY, key).location();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var made = new HashSet<String>();
            for (var answer : pool.invokeAll(Stream.generate(() -> one).limit(8).toList())) {
                made.add(answer.get());
            }
            assertEquals(1, made.size(), made::toString);
        } finally {
            pool.shutdownNow();
        }
        assertEquals("idempotency-key-reused",
                harbour.posts("/verifications", PLAY.replace("order 7", "order 8"), key).verdict());
    }

    @Test
    void fiveWrongCodesAreAllThereAreHoweverManyComeAtOnce() throws Exception {
        var begun = harbour.posts("/verifications", PLAY);
        Callable<String> guess = () -> harbour.posts(begun.location() + "/checks", "{'code':'000000'}").verdict();
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (var answer : pool.invokeAll(Stream.generate(() -> guess).limit(16).toList())) {
                assertTrue(answer.get().matches("wrong-code|code-used-up"), answer::toString);
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals("code-used-up", harbour.posts(begun.location() + "/checks", "{'code':'123456'}").verdict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'number':'+9990000001'} | language", "{'language':'en'} | number",
            "{'number':'+9990000001','language':'en','admin':true} | admin", "[] | ''", "{ | ''",
            "{'number':['+9990000001'],'language':'en'} | number"})
    void hostileJsonIsNamedAndNotTaken(String json, String member) {
        var said = harbour.posts("/verifications", json);
        assertEquals("bad-request", said.verdict());
        assertEquals(member, said.json().getString("member", ""));
    }

    @Test
    void whatCannotBeSaidIsNotAsked() {
        assertEquals("script-not-allowed", harbour.posts("/approvals",
                "{'number':'+9990000001','language':'en','script':[{'prompt':'send-me-your-password'}]}").verdict());
    }

    @Test
    void everyPromptOfTheListCanBeSaid() {
        var words = harbour.asks("/prompts").json();
        assertTrue(words.getJsonArray("currencies").toString().contains("CNY"));
        for (var prompt : words.getJsonArray("prompts")) {
            var name = prompt.asJsonObject().getString("name");
            var asked = harbour.posts("/approvals",
                    "{'number':'+9990000001','language':'zh-CN','script':[{'prompt':'" + name + "'}]}");
            assertEquals(201, asked.status(), name + asked.body());
        }
    }

    @ParameterizedTest
    @CsvSource({"1,approved", "2,refused", "9,disowned"})
    void theKeyThatIsPressedIsTheAnswer(char key, String status) {
        var phone = phone().behaving("at-once");
        int before = phone.last();
        var asked = harbour.posts("/approvals", "{'number':'" + number() + "','language':'en','script':["
                + "{'prompt':'you-are-paying'},{'amount':129900,'currency':'CNY'}]}");
        assertEquals("open", asked.verdict(), asked.body());
        phone.awaitAfter(before, "talking");
        Await.until("the answer is heard", Duration.ofSeconds(60), () -> {
            press(phone, key);
            return harbour.asks(asked.location()).verdict().equals(status);
        });
        phone.behaving("by-hand");
    }

    private static void press(WebPhone phone, char key) {
        try {
            phone.press(key);
        } catch (AssertionError overAlready) {
            // Nobody is on the line any more: the answer was taken.
        }
    }

    private static String outcome(Said said) {
        return said.json().getJsonObject("call").getString("outcome", "");
    }

    private static WebPhone phone() {
        return new WebPhone(PRODUCT.ports().phonePage());
    }

    /** One that nobody asked for before. */
    private static String number() {
        return "+86139" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }
}
