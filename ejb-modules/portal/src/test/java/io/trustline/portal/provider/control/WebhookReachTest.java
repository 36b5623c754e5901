package io.trustline.portal.provider.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VOX-8, PLAT-8: what a company calls its own address never lies within. */
class WebhookReachTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "100.64.0.1", "169.254.169.254",
            "172.31.0.1", "192.168.1.1", "192.0.2.1", "198.19.0.1", "224.0.0.1", "255.255.255.255", "::", "::1",
            "::ffff:10.0.0.1", "::ffff:7f00:1", "::10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "fe80::1", "fd00::1",
            "ff02::1", "2001:db8::1", "2001::1", "100::1", "::ffff:0:10.0.0.1", "64:ff9b:1::a00:1", "2002:7f00:1::1",
            "192.88.99.1", "198.51.100.7", "203.0.113.7", "240.0.0.1", "239.255.255.250", "fec0::1", "fc00::1",
            "febf::1", "5f00::1", "3fff::1", "4000::1", "100.127.255.255", "169.254.0.1", "192.0.0.1"})
    void aNameThatLiesWithinHasNoAddress(String address) {
        var network = new OuterNetwork(host -> new InetAddress[]{InetAddress.getByName(address)}, List.of());
        assertThrows(UnknownHostException.class, () -> network.find("news.harbour.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "172.15.255.255", "100.128.0.1", "11.0.0.1", "126.255.255.255",
            "128.0.0.1",
            "223.255.255.255", "2606:4700::1111", "2400::1", "2a00:1450::1", "2001:4860:4860::8888"})
    void othersHaveTheirs(String address) throws UnknownHostException {
        var found = InetAddress.getByName(address);
        var network = new OuterNetwork(host -> new InetAddress[]{found}, List.of());
        assertEquals(found, network.find("news.harbour.example")[0]);
    }

    @Test
    void oneAddressWithinSpoilsTheRest() {
        var network = new OuterNetwork(host -> new InetAddress[]{InetAddress.getByName("8.8.8.8"),
                InetAddress.getByName("10.0.0.1")}, List.of());
        assertThrows(UnknownHostException.class, () -> network.find("news.harbour.example"));
    }

    /** By every spelling in which this machine's own address can be written. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]", "0.0.0.0", "[::]", "localhost.", "LOCALHOST", "127.1", "0x7f000001",
            "0x7f.1", "127.0.0.1.", "017700000001", "[0:0:0:0:0:ffff:127.0.0.1]", "[::ffff:0:127.0.0.1]",
            "friend@127.0.0.1", "127.0.0.1%2f@example.com", "[fe80::1%25lo]", "⑫７.0.0.1"})
    void nothingIsSentToThisMachine(String host) throws IOException {
        try (var news = new NewsTown()) {
            news.town.settings.webhookHostsAllowed = Optional.empty();
            news.open();
            var sly = news.town.listening("http://" + host + ":" + news.receiver.port() + "/news");
            news.tell(sly, "call.ended");
            news.walk();
            assertTrue(List.of("no-address", "no-webhook").contains(news.lines(sly).get(0).last()));
            assertEquals(List.of(), news.receiver.heard);
        }
    }

    @Test
    void plainHttpIsForTestsOnly() throws IOException {
        try (var news = new NewsTown()) {
            var old = news.town.listening(news.receiver.address("/news"));
            news.town.settings.webhookHttpAllowed = false;
            news.tell(old, "call.ended");
            news.walk();
            assertEquals("no-webhook", news.lines(old).get(0).last());
        }
    }
}
