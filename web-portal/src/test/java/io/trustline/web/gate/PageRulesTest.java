package io.trustline.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.FactorLevel;
import io.trustline.portal.api.Language;
import io.trustline.portal.api.Recognised;
import io.trustline.portal.api.Role;
import io.trustline.portal.api.SessionId;
import io.trustline.web.gate.PageRule.Admission;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PLAT-8: every path has a rule, and what has none does not exist. */
class PageRulesTest {

    private static final Optional<Recognised> NOBODY = Optional.empty();

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final PageRules rules = new PageRules();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/sign-up", "/language", "/csp-reports", "/assets/trustline.css",
            "/assets/img/a.b.svg", "/verify", "/verify-events", "/verify-app", "/recover", "/recover-password",
            "/jakarta.faces.resource/primefaces.js.xhtml", "/robots.txt", "/favicon.ico"})
    void letsAnybodyIn(String path) {
        assertEquals(Admission.COME_IN, rule(path).admit(NOBODY, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/account", "/account-password", "/account-close", "/security",
            "/security-dispute", "/sign-out", "/console", "/console/activity", "/console/calls/today",
            "/console/device-list"})
    void asksStrangersToSignIn(String path) {
        assertEquals(Admission.SIGN_IN_FIRST, rule(path).admit(NOBODY, NOW));
    }

    @Test
    void keepsCustomersOutOfTheConsole() {
        assertEquals(Admission.NOT_FOR_YOU, rule("/console").admit(person(Role.CUSTOMER, false), NOW));
        assertEquals(Admission.NOT_FOR_YOU, rule("/console/activity").admit(person(Role.CUSTOMER, false), NOW));
        assertEquals(Admission.NOT_FOR_YOU, rule("/console/device-list").admit(person(Role.CUSTOMER, false), NOW));
        assertEquals(Admission.COME_IN, rule("/console/activity").admit(person(Role.OPERATOR, false), NOW));
    }

    @Test
    void theConsoleCanWantMoreOfAnOperatorThanAPassword() {
        var operator = person(Role.OPERATOR, false).orElseThrow();
        assertTrue(rule("/console/activity").wantsMoreOf(operator));
        assertFalse(rule("/security").wantsMoreOf(operator));
    }

    @ParameterizedTest
    @CsvSource({"/account-password,COME_IN", "/sign-out,COME_IN", "/language,COME_IN", "/assets/a.css,COME_IN",
            "/,CHANGE_PASSWORD_FIRST", "/home,CHANGE_PASSWORD_FIRST", "/account,CHANGE_PASSWORD_FIRST",
            "/account-close,CHANGE_PASSWORD_FIRST", "/console,CHANGE_PASSWORD_FIRST"})
    void holdsBackWhoseNewPasswordIsDue(String path, Admission expected) {
        assertEquals(expected, rule(path).admit(person(Role.OPERATOR, true), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/index", "/index.xhtml", "/home.xhtml", "/home/", "/home/x", "/HOME", "/home.",
            "/homes", "/accounts", "/account-", "/account-a.b", "/account-/x", "/console/", "/console/activity.xhtml",
            "/console.xhtml", "/consoles", "/console/..", "/console//x", "/WEB-INF/web.xml", "/web-inf/web.xml",
            "/META-INF/x", "/assets", "/assets/", "/assets/../home", "/assets/..%2fhome", "/assets/.env",
            "/assets/a..b", "/assets/a.", "/assets//a.css", "/home;jsessionid=1", "/assets/a.css;x", "/fault",
            "/%68ome", "/home%2e", "/api/anything", "//home", "/./home", "http://bank.example/home", "*"})
    void knowsNoOtherPath(String path) {
        assertTrue(rules.of(path).isEmpty(), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "home", "//home", "/a//b", "/home;jsessionid=1", "/a\\b", "/%2e%2e/a", "/a%2fb",
            "/a%5Cb", "/a%00", "/a%0d", "/%zz", "/%", "/%e", "/a b", "/\u00e9", "http://bank.example/"})
    void refusesDisguisedPaths(String path) {
        assertFalse(PageRules.isWellFormed(path), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/home/", "/a.b/c", "/%E4%BD%A0", "/~x"})
    void takesPlainPathsForWhatTheySay(String path) {
        assertTrue(PageRules.isWellFormed(path), path);
    }

    @ParameterizedTest
    @CsvSource({"/home,COME_IN", "/security,COME_IN", "/security-freeze,COME_IN", "/prove,COME_IN",
            "/security-number,PROVE_FIRST", "/security-passkey,PROVE_FIRST", "/account-password,PROVE_FIRST",
            "/account-close,PROVE_FIRST"})
    void asksForTheSecondFactorAgainBeforeAnythingThatMatters(String path, Admission expected) {
        assertEquals(expected, rule(path).admit(proven(Optional.of(NOW.minusSeconds(480))), NOW));
        assertEquals(expected, rule(path).admit(proven(Optional.empty()), NOW));
        assertEquals(Admission.COME_IN, rule(path).admit(proven(Optional.of(NOW.minusSeconds(479))), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/provider-service", "/provider-apply", "/provider-usage", "/provider-usage-csv",
            "/provider-news"})
    void aCompanysPagesWantTheSecondFactorOnceInTheSession(String path) {
        assertEquals(Admission.PROVE_FIRST, rule(path).admit(proven(Optional.empty()), NOW));
        assertEquals(Admission.COME_IN, rule(path).admit(proven(Optional.of(NOW.minusSeconds(86_400))), NOW));
        assertEquals(Admission.COME_IN, rule(path).admit(person(Role.CUSTOMER, false), NOW));
    }

    @Test
    void letsThoseInWhoHaveNoSecondFactorToSetOneUp() {
        assertEquals(Admission.COME_IN, rule("/security-number").admit(person(Role.CUSTOMER, false), NOW));
    }

    private static Optional<Recognised> proven(Optional<Instant> at) {
        return person(Role.CUSTOMER, false).map(self -> new Recognised(self.customer(), self.session(), self.name(),
                self.role(), FactorLevel.SECOND_FACTOR, self.language(), false, true, at));
    }

    private PageRule rule(String path) {
        return rules.of(path).orElseThrow();
    }

    private static Optional<Recognised> person(Role role, boolean passwordChangeDue) {
        var id = new UUID(1, 2);
        return Optional.of(new Recognised(new CustomerId(id), new SessionId(id), new AccountName("alice"), role,
                FactorLevel.PASSWORD, Language.ENGLISH, passwordChangeDue, false, Optional.empty()));
    }
}
