package io.trustline.simulators.phone;

import io.trustline.simulators.phone.call.Manner;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** How a telephone is set up, from words {@code --name value}: where it is called, and where its page is. */
public record PhonePlan(InetSocketAddress sip, InetSocketAddress page, Manner manner) {

    private static final Set<String> KNOWN = Set.of("--bind", "--sip-port", "--port", "--page-bind", "--manner");
    private static final String LOOPBACK = "127.0.0.1";

    /** @throws IllegalArgumentException in words for whoever typed it */
    public static PhonePlan of(List<String> words) {
        var options = new HashMap<String, String>();
        for (int at = 0; at < words.size(); at += 2) {
            if (!KNOWN.contains(words.get(at)) || at + 1 == words.size()) {
                throw new IllegalArgumentException("not understood: " + words.get(at));
            }
            options.put(words.get(at), words.get(at + 1));
        }
        var manner = options.getOrDefault("--manner", Manner.BY_HAND.label());
        return new PhonePlan(
                place(options.getOrDefault("--bind", LOOPBACK), options.getOrDefault("--sip-port", "5070")),
                place(options.getOrDefault("--page-bind", LOOPBACK), options.getOrDefault("--port", "8090")),
                Manner.of(manner).orElseThrow(() -> new IllegalArgumentException("no manner: " + manner)));
    }

    private static InetSocketAddress place(String host, String port) {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port));
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("no address: " + host, unknown);
        }
    }

    @Override
    public String toString() {
        return "sip " + sip.getAddress().getHostAddress() + ":" + sip.getPort() + ", http://"
                + page.getAddress().getHostAddress() + ":" + page.getPort();
    }
}
