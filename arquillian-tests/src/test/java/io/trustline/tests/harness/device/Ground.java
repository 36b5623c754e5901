package io.trustline.tests.harness.device;

import java.net.URI;

import com.nimbusds.jose.jwk.JWK;

import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** Where devices of a test live: a server, its device API, and the key of its demonstration gateway. */
public record Ground(Product product, DeviceApi api, Vouching gateway) {

    public static Ground shared() {
        return of(SharedServer.get());
    }

    public static Ground of(Product product) {
        return new Ground(product, DeviceApi.of(product), Vouching.of(product));
    }

    public Line line(String number) {
        return Line.vouched(api, gateway, number);
    }

    /** A terminal with a name and a number of its own. */
    public RawTerminal terminal(String name) {
        return terminal(name, api.key("P-256"));
    }

    public RawTerminal terminal(String name, JWK key) {
        return new RawTerminal(line(Numbers.fresh()), Numbers.freshDid(name), key);
    }

    public URI gatewayAddress() {
        return URI.create("http://localhost:" + product.ports().gateway());
    }

    /** What the operator's gateway lets a subscriber see. */
    public DeviceApi proxy() {
        return DeviceApi.through(gatewayAddress());
    }
}
