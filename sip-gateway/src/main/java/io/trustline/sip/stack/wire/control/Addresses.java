package io.trustline.sip.stack.wire.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/** Looks a trunk's host up anew at each use; what the machine's resolver keeps, and for how long, is its affair. */
public final class Addresses {

    private Addresses() {
    }

    public static Set<InetAddress> of(String host) {
        try {
            return Set.copyOf(List.of(InetAddress.getAllByName(host)));
        } catch (UnknownHostException unknown) {
            throw new WireTrouble("no address", unknown);
        }
    }
}
