package io.trustline.kernel.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CAM-11: the address that limits count by cannot be chosen by the one who is limited. */
class ProxyTrailTest {

    private final ProxyTrail trail = new ProxyTrail(List.of(new Network("10.0.0.0/8"), new Network("2001:db8::/32")));

    @Test
    void believesNobodyByDefault() {
        assertEquals("10.0.0.1", new ProxyTrail(List.of()).client("10.0.0.1", List.of("203.0.113.9")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"192.0.2.7|203.0.113.9|192.0.2.7", "10.0.0.1|203.0.113.9|203.0.113.9",
            "10.0.0.1|1.1.1.1, 203.0.113.9|203.0.113.9", "10.0.0.1|1.1.1.1, 203.0.113.9, 10.2.3.4|203.0.113.9",
            "10.0.0.1|203.0.113.9:4711|203.0.113.9", "10.0.0.1|[2001:470::9]:4711|2001:470::9",
            "2001:db8::1|2001:470::9|2001:470::9", "10.0.0.1|bank.example|10.0.0.1", "10.0.0.1|''|10.0.0.1",
            "10.0.0.1|unknown, 10.9.9.9|10.9.9.9", "::ffff:10.0.0.1|203.0.113.9|203.0.113.9"})
    void stopsAtTheLastHopThatIsNoProxyOfOurs(String peer, String forwarded, String client) {
        assertEquals(client, trail.client(peer, List.of(forwarded)));
    }

    @Test
    void readsSeveralHeadersAsOne() {
        assertEquals("203.0.113.9", trail.client("10.0.0.1", List.of("1.1.1.1", "203.0.113.9, 10.0.0.2")));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.0/24,192.0.2.255,true", "192.0.2.0/24,192.0.3.0,false", "192.0.2.128/25,192.0.2.127,false",
            "192.0.2.7,192.0.2.7,true", "192.0.2.7,192.0.2.8,false", "0.0.0.0/0,8.8.8.8,true", "::/0,8.8.8.8,false",
            "fe80::/10,febf::1,true", "fe80::/10,fec0::1,false"})
    void holdsWhatItsPrefixHolds(String cidr, String address, boolean expected) {
        assertEquals(expected, new Network(cidr).contains(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bank.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0.300", "::/129",
            "10.0.0.0/-1"})
    void refusesWhatIsNoNetwork(String cidr) {
        assertThrows(IllegalArgumentException.class, () -> new Network(cidr));
    }

    @Test
    void neverAsksTheDns() {
        assertTrue(Network.address("localhost").isEmpty());
        assertFalse(new Network("127.0.0.0/8").contains("localhost"));
    }
}
