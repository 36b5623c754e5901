package io.trustline.portal.provider.control;

import io.trustline.kernel.network.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out where a name lies, once, and lets nobody be called who lies within: what a company names as its own address
 * may be one of ours. A name that has one such address beside others has none.
 */
final class OuterNetwork {

    /** IANA's special-purpose registries (RFC 6890), and the ways in which IPv6 hides an IPv4 address. */
    private static final List<Network> WITHIN = Network.all("inner networks", List.of("0.0.0.0/8", "10.0.0.0/8",
            "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",
            "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
            // Only 2000::/3 is given out, so every way of hiding an IPv4 address that is not above lies in these.
            "::/3", "4000::/2", "8000::/1"));

    private final Lookup lookup;
    private final Set<String> allowed;

    /** @param allowed hosts that may lie within */
    OuterNetwork(Lookup lookup, List<String> allowed) {
        this.lookup = lookup;
        this.allowed = allowed.stream().map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    InetAddress[] find(String host) throws UnknownHostException {
        var addresses = lookup.all(host);
        if (!allowed.contains(host.toLowerCase(Locale.ROOT))
                && Arrays.stream(addresses).anyMatch(OuterNetwork::isWithin)) {
            throw new UnknownHostException("lies within");
        }
        return addresses;
    }

    static boolean isWithin(InetAddress address) {
        var written = Network.written(address);
        return WITHIN.stream().anyMatch(network -> network.contains(written));
    }

    /** Asks the names' service; Java itself turns a mapped IPv4 address into the IPv4 one. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }
}
