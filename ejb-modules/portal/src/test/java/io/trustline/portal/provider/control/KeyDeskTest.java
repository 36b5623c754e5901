package io.trustline.portal.provider.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.storage.Sql;
import io.trustline.portal.provider.api.ProviderView.KeyLine;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** VOX-2: K1 is shown once, lives here and at the gateway alike, and a revoked one counts no more. */
class KeyDeskTest {

    private final CompanyTown town = new CompanyTown();
    private final Tenant harbour = town.approved();

    @Test
    void theNewestSignsAndTheFormerStillCounts() {
        var first = town.key(harbour);
        town.pass(Duration.ofDays(1));
        var second = town.key(harbour);
        var service = harbour.service().orElseThrow();
        assertEquals(List.of(second.name(), first.name()),
                town.keyring.keys(service).stream().map(key -> key.name()).toList());
        assertArrayEquals(Base64.getUrlDecoder().decode(second.secret()), town.keyring.live(service).orElseThrow());
    }

    @Test
    void theTableHoldsNoKey() {
        var secret = town.key(harbour).secret();
        var sealed = new Sql(town.database).first("SELECT sealed FROM portal.provider_key", row -> row.getString(1));
        assertFalse(sealed.orElseThrow().contains(secret));
        assertTrue(sealed.orElseThrow().startsWith("v1."));
    }

    @Test
    void aThirdHasToWait() {
        town.key(harbour);
        town.key(harbour);
        assertEquals("too-many-keys", town.keys.make(harbour, "alice").fold(key -> "", no -> no.type().slug()));
    }

    @Test
    void aRevokedOneIsGoneFromBothAtOnce() {
        var name = town.key(harbour).name();
        assertEquals(List.of(), town.keys.revoke(harbour, name, "alice").keys());
        assertEquals(List.of(), town.gateway.live);
        assertTrue(town.keyring.keys(harbour.service().orElseThrow()).isEmpty());
    }

    @Test
    void nobodyRevokesAnothersKey() {
        var other = town.approved();
        var name = town.key(harbour).name();
        town.keys.revoke(other, name, "mallory");
        assertEquals(List.of(name), town.gateway.live);
    }

    @Test
    void aCompanyThatIsNotLiveGetsNone() {
        var waiting = town.tenants.find(town.applied()).orElseThrow();
        assertEquals("provider-stopped", town.keys.make(waiting, "alice").fold(key -> "", no -> no.type().slug()));
    }

    @Test
    void itsLastUseIsKnownRoughly() {
        town.key(harbour);
        var key = town.keyring.keys(harbour.service().orElseThrow()).get(0);
        town.keyring.used(key);
        var first = town.instant();
        town.pass(Duration.ofMinutes(1));
        town.keyring.used(key);
        assertEquals(List.of(first), town.keyring.lines(harbour.id()).stream().map(KeyLine::lastUsed)
                .map(used -> used.orElseThrow()).toList());
    }

    @Test
    void noKeyShowsInWhatIsLogged() {
        var key = town.key(harbour);
        assertFalse(key.toString().contains(key.secret()));
    }
}
