package io.trustline.portal.provider.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.portal.provider.api.ProviderWish;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VOX-2: what a company says of itself is bounded, and stands once an operator relied on it. */
class ApplicationsTest {

    private final CompanyTown town = new CompanyTown();

    @ParameterizedTest
    @ValueSource(strings = {"", "H", " Harbour", "Har\nbour"})
    void refusesNamesThatAreNone(String name) {
        assertEquals("provider-not-valid", applied(named(name, Optional.empty())));
    }

    @Test
    void refusesTheEndless() {
        assertEquals("provider-not-valid", applied(named("h".repeat(81), Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({"https://harbour.example/news, granted", "https://harbour.example:8443/a?b=c, granted",
            "http://harbour.example/, webhook-not-allowed", "https://user@harbour.example/, webhook-not-allowed",
            "https://harbour.example/#x, webhook-not-allowed", "https:///news, webhook-not-allowed",
            "file:///etc/passwd, webhook-not-allowed", "https://harbour.example:0/, webhook-not-allowed",
            "https://harbour.example:70000/, webhook-not-allowed", "HTTPS//x y, webhook-not-allowed",
            "gopher://harbour.example/, webhook-not-allowed", "https://127.1/, webhook-not-allowed",
            "https://10.0.0.1/, webhook-not-allowed", "https://[::ffff:10.0.0.1]/, webhook-not-allowed",
            "https://8.8.8.8/, granted"})
    void knowsWhichAddressesMayHearNews(String address, String expected) {
        assertEquals(expected, applied(named("Harbour", Optional.of(address))));
    }

    @Test
    void oneAccountStandsForFiveAtMost() {
        for (int i = 0; i < 5; i++) {
            town.applied();
        }
        assertEquals("too-many-providers", applied(CompanyTown.HARBOUR));
    }

    @Test
    void nameAndPurposeStandOnceApprovedWhileTheRestMayChange() {
        var harbour = town.approved();
        assertEquals("provider-decided", changed(harbour, named("Casino", Optional.empty())));
        assertEquals("granted", changed(harbour, named("Harbour Bank", Optional.of("https://harbour.example/"))));
    }

    private String applied(ProviderWish wish) {
        return town.applications.apply(town.alice, "alice", wish).fold(id -> "granted",
                refusal -> refusal.type().slug());
    }

    private String changed(Tenant seen, ProviderWish wish) {
        return town.applications.change(seen, "alice", wish).fold(id -> "granted", refusal -> refusal.type().slug());
    }

    private static ProviderWish named(String name, Optional<String> webhook) {
        return new ProviderWish(name, CompanyTown.HARBOUR.purpose(), "desk@harbour.example", false, false, webhook);
    }
}
