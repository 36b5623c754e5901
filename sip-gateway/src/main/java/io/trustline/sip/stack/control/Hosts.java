package io.trustline.sip.stack.control;

import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.stack.message.control.ResponseFacts;
import io.trustline.sip.stack.wire.control.Addresses;
import io.trustline.sip.stack.wire.control.Wire;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import javax.sip.address.SipURI;

/** Who may speak in a conversation: the trunk's addresses, and whoever the trunk's own answer named as its place. */
final class Hosts {

    private volatile Set<InetAddress> known = Set.of();

    /** Looks the trunk up anew. */
    void lookUp(TrunkWish wish, Wire wire) {
        known = Addresses.of(wish.host());
        known.forEach(host -> wire.expect(host, wish.port(), wish.host()));
    }

    /** A cluster answers at one address and hangs up from another; only written addresses count, no names. */
    void learn(ResponseFacts answer) {
        var more = new HashSet<>(known);
        answer.contact().map(contact -> contact.getURI()).filter(SipURI.class::isInstance)
                .flatMap(uri -> Addresses.literal(((SipURI) uri).getHost())).ifPresent(more::add);
        known = Set.copyOf(more);
    }

    boolean know(InetAddress source) {
        return known.contains(source);
    }
}
