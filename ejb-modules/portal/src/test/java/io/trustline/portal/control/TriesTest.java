package io.trustline.portal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.BrowserToken;
import io.trustline.portal.api.Visitor;
import io.trustline.portal.control.Tries.Standing;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CAM-11: limits that no stranger can turn into a lock-out. */
class TriesTest {

    private final Tries tries = new Tries();
    private final AccountName alice = new AccountName("alice");
    private final Visitor home = new Visitor("192.0.2.1", "", Optional.of(new BrowserToken("a".repeat(43))));
    private final Visitor stranger = new Visitor("198.51.100.9", "", Optional.empty());

    @BeforeEach
    void settings() {
        tries.settings = PortalSettingsFixture.defaults();
    }

    @Test
    void aKnownBrowserSharesNoBudgetWithStrangers() {
        var hers = tries.ofSignIn(alice, home, Standing.KNOWN_BROWSER);
        assertTrue(Collections.disjoint(hers, tries.ofSignIn(alice, stranger, Standing.STRANGER)));
    }

    @Test
    void aKnownAddressSharesNoneWithStrangersElsewhere() {
        var hers = tries.ofSignIn(alice, home, Standing.KNOWN_ADDRESS);
        assertTrue(Collections.disjoint(hers, tries.ofSignIn(alice, stranger, Standing.STRANGER)));
    }

    @Test
    void strangersAreCountedPerPlacePerAccountAndPerAddress() {
        assertEquals(3, tries.ofSignIn(alice, stranger, Standing.STRANGER).size());
    }

    @Test
    void oneIpv6SubscriberIsOnePlace() {
        assertEquals(Tries.network(at("2001:db8:1:2::1")), Tries.network(at("2001:db8:1:2:ffff::9")));
        assertNotEquals(Tries.network(at("2001:db8:1:2::1")), Tries.network(at("2001:db8:1:3::1")));
    }

    @Test
    void noNameStandsInTheTable() {
        assertFalse(tries.ofSignIn(alice, stranger, Standing.STRANGER).toString().contains("alice"));
    }

    private static Visitor at(String address) {
        return new Visitor(address, "", Optional.empty());
    }
}
