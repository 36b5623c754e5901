package io.trustline.sip.stack.wire.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks a trunk's host up anew at each use; what the machine's resolver keeps, and for how long, is its affair. */
public final class Addresses {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

    private Addresses() {
    }

    public static Set<InetAddress> of(String host) {
        try {
            return Set.copyOf(List.of(InetAddress.getAllByName(host)));
        } catch (UnknownHostException unknown) {
            throw new WireTrouble("no address", unknown);
        }
    }

    /** An address that is written out; nothing is looked up. */
    public static Optional<InetAddress> literal(String host) {
        try {
            return IPV4.matcher(host).matches() ? Optional.of(InetAddress.getByName(host)) : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
