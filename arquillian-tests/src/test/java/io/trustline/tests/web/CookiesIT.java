package io.trustline.tests.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** Cookies that nobody baked here (PLAT-7, PLAT-8). */
class CookiesIT {

    private final Product product = SharedServer.get();

    @Test
    void aThousandCookiesOfOthersAreIgnored() {
        var client = PageClient.of(product);
        for (int i = 0; i < 1000; i++) {
            client.putCookie("crumb" + i, "1");
        }
        assertEquals(200, client.get("/sign-in").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd=a,b\\c", "=", ";;;", "a", "\"", "a=\"b", "$Version=1; a=b", "a=b=c", "a\tb=c", "ü=ü",
            "__Host-trustline-session=", "__Host-trustline-session=x; __Host-trustline-session=y",
            "__Host-trustline-view=../../x", "__Host-trustline-language=${jndi:ldap://x}"})
    void anOddCookieGetsAnAnswer(String cookie) {
        var answer = Raw.askSecurely(product.ports().https(),
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + cookie + "\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.1 [234].*"), cookie + ": " + answer);
        assertFalse(answer.contains("\tat "), answer);
    }
}
