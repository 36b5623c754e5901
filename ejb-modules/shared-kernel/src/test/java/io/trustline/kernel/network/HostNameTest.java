package io.trustline.kernel.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PLAT-8: what a request says of our name goes into no answer unread. */
class HostNameTest {

    @ParameterizedTest
    @CsvSource({"bank.example,bank.example", "Bank.Example:8080,bank.example", "192.0.2.1:80,192.0.2.1",
            "[::1]:8443,[::1]", "my_container,my_container", "xn--fiq228c.example,xn--fiq228c.example"})
    void readsNamesAndAddresses(String header, String name) {
        assertEquals(name, HostName.parse(header).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a@b", "a\r\nX: y", "-a.example", "a..b", "a.", "a:", "a:123456",
            "[::1", "::1", "[x]", "你好", "a,b", "a?b"})
    void refusesGarbage(String header) {
        assertTrue(HostName.parse(header).isEmpty());
    }

    @Test
    void refusesNoneAndEndless() {
        assertTrue(HostName.parse(null).isEmpty());
        assertTrue(HostName.parse("a".repeat(256)).isEmpty());
    }

    @Test
    void leavesOutThePortThatHttpsImplies() {
        var host = HostName.parse("bank.example:8080").orElseThrow();

        assertEquals("https://bank.example", host.https(443).toString());
        assertEquals("https://bank.example:8443", host.https(8443).toString());
    }
}
