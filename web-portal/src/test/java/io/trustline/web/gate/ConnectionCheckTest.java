package io.trustline.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.kernel.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PLAT-6: plain HTTP leads to HTTPS, except on this very machine. */
class ConnectionCheckTest {

    private final WebSettings settings = new WebSettings();
    private final ConnectionCheck check = new ConnectionCheck();

    @BeforeEach
    void wire() {
        settings.publicUrl = Optional.empty();
        settings.httpsPort = Optional.empty();
        settings.trustedProxies = Optional.of(List.of("10.0.0.0/8"));
        settings.portOffset = 500;
        check.settings = settings;
        check.addresses = new ClientAddress();
        check.addresses.settings = settings;
    }

    @Test
    void lovesHttps() {
        assertEquals(Verdict.PASS, check.of(Requests.get("/home").request()));
    }

    @ParameterizedTest
    @CsvSource({"localhost:8580,127.0.0.1", "127.0.0.1:8580,127.0.0.1", "[::1]:8580,0:0:0:0:0:0:0:1"})
    void bearsPlainHttpOnThisMachine(String host, String local) {
        assertEquals(Verdict.PASS, check.of(plain(host, local)));
    }

    @ParameterizedTest
    @CsvSource({"localhost,192.0.2.1", "bank.example,127.0.0.1", "localhost.example,127.0.0.1"})
    void leadsEveryOtherToHttps(String host, String local) {
        var redirect = new Verdict.Redirect(308, "https://" + host + ":8943/home?a=b");

        assertEquals(redirect, check.of(plain(host, local)));
    }

    @Test
    void leadsToThePublicAddressWhereThereIsOne() {
        settings.publicUrl = Optional.of("https://bank.example/");

        assertEquals(new Verdict.Redirect(308, "https://bank.example/home?a=b"), check.of(plain("other", "192.0.2.1")));
    }

    @Test
    void believesATrustedProxyThatTheClientSpokeTls() {
        var secure = Requests.get("/home").plain("10.0.0.1", "192.0.2.1").header("X-Forwarded-Proto", "https");
        var invented = Requests.get("/home").plain("192.0.2.7", "192.0.2.1").header("X-Forwarded-Proto", "https");

        assertEquals(Verdict.PASS, check.of(secure.request()));
        assertEquals(308, ((Verdict.Redirect) check.of(invented.request())).status());
    }

    @Test
    void refusesGarbageBeforeItLeadsAnywhere() {
        var refused = Verdict.refuse(ProblemType.BAD_REQUEST);

        assertEquals(refused, check.of(Requests.get("/home").header("Host", "a/b").request()));
        assertEquals(refused, check.of(Requests.get("/home").header("Host", "a", "b").request()));
        assertEquals(refused, check.of(Requests.get("//home").request()));
        assertEquals(refused, check.of(Requests.get("/home").query("a=\r\nX: y").request()));
    }

    private static HttpServletRequest plain(String host, String local) {
        return Requests.get("/home").query("a=b").plain("192.0.2.7", local).header("Host", host).request();
    }
}
