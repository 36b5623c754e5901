package io.trustline.tests.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.http.Exchange;
import io.trustline.tests.harness.http.Form;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** Whatever is sent gets a clear answer and changes nothing (PLAT-7, CAM-11). */
class BadInputIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Product product = SharedServer.get();

    static Stream<String> noNames() {
        return Stream.of("", " ", "a", "x".repeat(33), "x".repeat(100_000), "\u202Egnp.elosnoc", "😀😀😀",
                "a b", "<script>alert(1)</script>", "#{1+1}", "${jndi:ldap://x}", "' or 1=1 --", "../../etc/passwd",
                "pаypal-with-cyrillic-а", "a\r\nSet-Cookie: b=c");
    }

    @ParameterizedTest
    @MethodSource("noNames")
    void whatIsNoNameIsRefusedAtItsField(String name) {
        var alice = Visitor.stranger(product, Person.fresh("alice"));
        var answer = alice.client()
                .post(alice.filledSignUp(alice.client().get("/sign-up")).with("signUp:name", name));
        assertEquals(422, answer.status());
        assertTrue(answer.page().getElementById("signUp:name:fault") != null, answer.page().text());
        assertClear(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12", "+86 12", "+86 138001380001380013800", "+999999999999999999", "٠", "-1",
            "1e10", "NaN", "+86 13800138000;ext=5", "911"})
    void whatIsNoNumberIsRefusedAtItsField(String number) {
        var alice = Visitor.stranger(product, Person.fresh("alice"));
        var answer = alice.client()
                .post(alice.filledSignUp(alice.client().get("/sign-up")).with("signUp:number", number));
        assertEquals(422, answer.status());
        assertTrue(answer.page().getElementById("signUp:number:fault") != null, answer.page().text());
        assertClear(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+86 138 0013 8000", "１３８００１３８０００", "(0086) 138-0013-8000", "+8613800138000",
            "138 0013 8000", "+44 (0)7911 123456"})
    void aNumberMayBeWrittenAsPeopleDo(String number) {
        var fresh = Person.fresh("alice");
        var alice = Visitor.stranger(product, new Person(fresh.name(), number, fresh.password()));
        assertTrue(Visitor.isIn(alice.signUp()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "short", "qwertyuiop", "ｐａｓｓｗｏｒｄ"})
    void aPasswordThatAnybodyTriesIsRefused(String password) {
        var alice = Visitor.stranger(product, Person.fresh("alice").withPassword(password));
        var answer = alice.signUp();
        assertEquals(422, answer.status());
        assertTrue(answer.page().getElementById("signUp:password:fault") != null, answer.page().text());
        assertFalse(answer.page().select("input[type=password]").hasAttr("value")
                && !answer.page().select("input[type=password]").attr("value").isEmpty());
    }

    @Test
    void anAccountNameIsTakenOnce() {
        var alice = Visitor.signedUp(product, "alice");
        var bob = Visitor.stranger(product,
                new Person(alice.person().name().toUpperCase(Locale.ROOT), "+8613800138000", Person.freshPassword()));
        assertEquals(409, bob.signUp().status());
        assertFalse(bob.isSignedIn());
    }

    @Test
    void aFormSentTwiceAtOnceMakesOneAccount() {
        var alice = Visitor.stranger(product, Person.fresh("alice"));
        var form = alice.filledSignUp(alice.client().get("/sign-up"));
        var answers = Stream.generate(() -> PageClient.of(product)).limit(8).parallel()
                .map(client -> Visitor.isIn(client.post(form))).toList();
        assertEquals(Stream.generate(() -> true).limit(8).toList(), answers);
        alice.signIn();
        assertEquals(1, Activity.told(alice).split("Signed up|Account created|Account opened", -1).length - 1,
                Activity.told(alice));
    }

    @Test
    void aFieldWithNulIsRefusedAsAWhole() {
        var alice = Visitor.stranger(product, Person.fresh("alice"));
        var answer = alice.client()
                .post(alice.filledSignUp(alice.client().get("/sign-up")).with("signUp:name", "nul\0nul"));
        assertEquals(400, answer.status());
        assertClear(answer);
    }

    /** By hand, because the JDK's client wants to say all before it listens. */
    @Test
    void aMegabyteIsNoName() {
        var head = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                + "\r\nContent-Length: 1100000\r\n\r\n";
        var piece = "x".repeat(11_000).getBytes(StandardCharsets.ISO_8859_1);
        var answer = Raw.flood(product.ports().https(), head, piece, 100);
        assertTrue(answer.startsWith("HTTP/1.1 413") && answer.contains("<h1>"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1073741824", "Transfer-Encoding: chunked"})
    void aGigabyteIsRefusedBeforeItIsRead(String length) {
        var head = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM + "\r\n" + length + "\r\n\r\n";
        var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        var answer = Raw.flood(product.ports().https(), head, chunk, 16_384);
        assertTrue(answer.startsWith("HTTP/1.1 413") || answer.equals("cut"), answer);
        assertEquals(200, PageClient.of(product).get("/sign-in").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x", "text/xml",
            "nonsense"})
    void anotherContentTypeIsNotUnderstood(String type) {
        var answer = PageClient.of(product).send("/sign-in",
                request -> request.header("Content-Type", type).POST(BodyPublishers.ofString("{}")));
        assertEquals(415, answer.status());
        assertClear(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "PROPFIND", "NONSENSE"})
    void anotherMethodDoesNotWork(String method) {
        var answer = PageClient.of(product).send("/sign-in",
                request -> request.method(method, BodyPublishers.noBody()));
        assertEquals(405, answer.status());
        assertClear(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "a=%", "a=%c3%28", "a=%ff%fe", "%00=%00", "=&&==&"})
    void malformedFieldsGetAnAnswer(String fields) {
        var answer = PageClient.of(product).post("/sign-in", fields);
        assertTrue(answer.status() < 500, answer.toString());
        assertClear(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1\r\nHost: localhost", "GET /a%00b HTTP/1.1\r\nHost: localhost",
            "GET /%c0%ae HTTP/1.1\r\nHost: localhost", "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET / HTTP/1.1",
            "GET / HTTP/1.1\r\nHost: <script>", "GET /?%zz HTTP/1.1\r\nHost: localhost",
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked",
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1",
            "GET * HTTP/1.1\r\nHost: localhost\r\nConnection: close",
            "CONNECT bank.example:443 HTTP/1.1\r\nHost: bank.example:443\r\nConnection: close",
            "POST /api/verify/v1/calls HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nno chunk"})
    void whatIsNoRequestGetsNoPage(String head) {
        var answer = Raw.askSecurely(product.ports().https(), head + "\r\n\r\n");
        assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/1.1 (4|30).*"), answer);
        assertFalse(answer.contains("\tat "), answer);
    }

    @Test
    void programsGetTheirAnswerAsAProblem() {
        var answer = PageClient.of(product).send("/nothing-here", request -> request.setHeader("Accept",
                "application/problem+json").GET());
        assertEquals(404, answer.status());
        assertEquals("application/problem+json;charset=UTF-8", answer.header("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"type\":\"urn:trustline:problem:not-found\""), answer.body());
        assertTrue(answer.body().contains(answer.correlation()), answer.body());
    }

    @Test
    void faultPagesShowTheCorrelationId() {
        var alice = Visitor.signedUp(product, "alice");
        for (var answer : new Exchange[]{alice.client().get("/nothing-here"), alice.client().get("/console"),
                alice.client().post("/language", "language=xx")}) {
            assertTrue(answer.page().select("code").text().contains(answer.correlation()), answer.toString());
            assertFalse(answer.page().select("h1").text().isEmpty());
            assertFalse(answer.page().select("main a.button, main .acts a").isEmpty(), answer.toString());
        }
    }

    @Test
    void tryingTooOftenIsToldWhenToComeBack() {
        var alice = Visitor.signedUp(product, "alice");
        var mallory = Visitor.stranger(product, alice.person().withPassword(Person.freshPassword()));
        var last = mallory.signIn();
        for (int tries = 0; tries < 15 && last.status() == 401; tries++) {
            last = mallory.signIn();
        }
        assertEquals(429, last.status());
        assertTrue(Long.parseLong(last.header("Retry-After").orElse("0")) > 0);
        // Whoever signed in here before is not locked out by a stranger's tries.
        alice.signOut();
        assertTrue(alice.signIn().isRedirectTo("/home"));
    }

    /** A page for people, with words and a way on, and nothing of our insides. */
    private static void assertClear(Exchange answer) {
        assertFalse(answer.body().contains("\tat "), answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
        assertFalse(answer.page().select("h1").text().isEmpty(), answer.body());
        assertEquals(Form.encode("text/html;charset=UTF-8"), Form.encode(answer.header("Content-Type").orElse("")));
    }
}
