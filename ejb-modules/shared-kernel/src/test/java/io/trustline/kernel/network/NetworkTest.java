package io.trustline.kernel.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CAM-11: people see addresses as they know them. */
class NetworkTest {

    /** The examples of RFC 5952 §4, and what needs no shortening. */
    @ParameterizedTest
    @CsvSource({"0:0:0:0:0:0:0:1, ::1", "0:0:0:0:0:0:0:0, ::", "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
            "2001:0:0:1:0:0:0:1, 2001:0:0:1::1", "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1", "fe80::, fe80::",
            "10:100:1000:0:0:0:0:10, 10:100:1000::10", "::ffff:192.0.2.1, 192.0.2.1", "198.51.100.0, 198.51.100.0"})
    void writesAddressesAsRfc5952Says(String address, String written) {
        assertEquals(written, Network.written(Network.address(address).orElseThrow()));
    }
}
