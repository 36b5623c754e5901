package io.trustline.kernel.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which of the addresses that a request passed can be believed: those that a trusted proxy wrote down. */
public record ProxyTrail(List<Network> trusted) {

    /** A longer trail is made up. */
    private static final int LONGEST = 20;

    public boolean believes(String peer) {
        return trusted.stream().anyMatch(network -> network.contains(peer));
    }

    /** The last hop that is no proxy of ours; whatever stands before it, the client may have invented. */
    public String client(String peer, List<String> forwardedFor) {
        var client = peer;
        for (var hop : backwards(forwardedFor)) {
            if (!believes(client)) {
                return client;
            }
            var address = Network.address(literal(hop));
            if (address.isEmpty()) {
                return client;
            }
            client = Network.written(address.get());
        }
        return client;
    }

    private static List<String> backwards(List<String> headers) {
        var hops = new ArrayList<String>();
        for (var header : headers) {
            Arrays.stream(header.split(",")).map(String::strip).forEach(hop -> hops.add(0, hop));
        }
        return hops.subList(0, Math.min(hops.size(), LONGEST));
    }

    /** Some proxies add the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static String literal(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1, Math.max(1, hop.indexOf(']')));
        }
        return hop.indexOf(':') == hop.lastIndexOf(':') ? hop.split(":", 2)[0] : hop;
    }
}
