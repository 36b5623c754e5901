package io.trustline.tests.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.trustline.tests.harness.http.Exchange;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** What every answer tells the browser to do and not to do (CAM-11, PLAT-6). */
class HeadersIT {

    private final Product product = SharedServer.get();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/sign-up", "/nothing-here", "/home"})
    void everyAnswerBearsTheHeadersThatProtect(String path) {
        var answer = PageClient.of(product).get(path);
        assertTrue(policy(answer).contains("default-src 'self'"), policy(answer));
        assertTrue(policy(answer).contains("frame-ancestors 'none'"));
        assertTrue(!policy(answer).contains("unsafe"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
        assertEquals("same-origin", answer.header("Referrer-Policy").orElse(""));
        assertEquals("no-store", answer.header("Cache-Control").orElse(""));
        assertTrue(answer.correlation().matches("[a-z0-9]{12}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/nothing-here", "/assets/trustline.css"})
    void noAnswerTellsWhatServerThisIs(String path) {
        var answer = PageClient.of(product).get(path);
        for (var header : List.of("Server", "X-Powered-By", "X-AspNet-Version", "Via")) {
            assertTrue(answer.header(header).isEmpty(), header);
        }
        assertTrue(!answer.body().matches("(?s).*(WildFly|Undertow|JBoss|Mojarra).*"), path);
    }

    @Test
    void cookiesAreBoundToThisHostAndHiddenFromScripts() {
        var alice = Visitor.stranger(product, io.trustline.tests.harness.Person.fresh("alice"));
        var entered = alice.signUp();
        for (var name : List.of(PageClient.SESSION, PageClient.BROWSER, PageClient.LANGUAGE)) {
            assertGuarded(entered.setCookie(name));
        }
        assertGuarded(alice.client().get("/account-password").setCookie(PageClient.VIEW));
    }

    @Test
    void openingAnOpenPageSetsNoCookie() {
        for (var path : List.of("/", "/sign-in", "/sign-up")) {
            assertEquals(List.of(), PageClient.of(product).get(path).setCookies(), path);
        }
    }

    @Test
    void filesWithAVersionInTheirAddressAreKeptForGood() {
        var style = PageClient.of(product).get("/").page().select("link[rel=stylesheet]").attr("href");
        assertTrue(PageClient.of(product).get(style).header("Cache-Control").orElse("").contains("immutable"));
    }

    @Test
    void onLocalhostNobodyIsBoundToHttpsForAYear() {
        assertTrue(PageClient.of(product).get("/").header("Strict-Transport-Security").isEmpty());
        var asked = Raw.askSecurely(product.ports().https(), "GET / HTTP/1.1\r\nHost: bank.example\r\n\r\n");
        assertTrue(asked.contains("Strict-Transport-Security: max-age=31536000"), asked);
    }

    private static void assertGuarded(String cookie) {
        var flags = cookie.toLowerCase(java.util.Locale.ROOT);
        for (var flag : List.of("secure", "httponly", "samesite=lax", "path=/")) {
            assertTrue(flags.contains(flag), cookie.replaceAll("=[^;]*;", "=…;"));
        }
        assertTrue(!flags.contains("domain="));
    }

    private static String policy(Exchange answer) {
        return answer.header("Content-Security-Policy").orElse("");
    }
}
