package io.trustline.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.kernel.problem.ProblemType;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CAM-11: no other site can act in a person's name. */
class OriginCheckTest {

    private static final Verdict NO = Verdict.refuse(ProblemType.FORBIDDEN);

    private final OriginCheck check = new OriginCheck();

    @BeforeEach
    void wire() {
        check.settings = new WebSettings();
        check.settings.publicUrl = Optional.of("https://www.bank.example");
        check.settings.trustedProxies = Optional.empty();
        check.addresses = new ClientAddress();
        check.addresses.settings = check.settings;
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bank.example", "https://bank.example:443", "https://www.bank.example",
            "https://BANK.example"})
    void letsOurOwnPagesPost(String origin) {
        assertEquals(Verdict.PASS, check.of(Requests.post("/sign-in").header("Origin", origin).asked()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://bank.example", "https://bank.example:8443", "https://bank.example.evil",
            "https://evil.example", ""})
    void refusesOtherOrigins(String origin) {
        assertEquals(NO, check.of(Requests.post("/sign-in").header("Origin", origin).asked()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "Cross-Site"})
    void refusesWhatTheBrowserCallsForeign(String site) {
        assertEquals(NO, check.of(Requests.post("/sign-in").header("Sec-Fetch-Site", site).asked()));
    }

    @Test
    void refusesUploadsFromElsewhere() {
        assertEquals(NO, check.of(
                Requests.post("/console/device-list").header("Origin", "https://evil.example").asked()));
    }

    @Test
    void letsLinksFromElsewhereRead() {
        assertEquals(Verdict.PASS, check.of(Requests.get("/home").header("Sec-Fetch-Site", "cross-site").asked()));
    }

    @Test
    void letsProgramsWithoutABrowserPost() {
        assertEquals(Verdict.PASS, check.of(Requests.post("/sign-in").asked()));
    }
}
