package io.trustline.device.api;

import io.trustline.kernel.identity.Msisdn;
import java.util.Optional;

/** Where a message came from: the address that the edge saw, and the number that a configured gateway vouched for. */
public record Sender(String address, Optional<String> gateway, Optional<Msisdn> number) {

    public static Sender direct(String address) {
        return new Sender(address, Optional.empty(), Optional.empty());
    }
}
