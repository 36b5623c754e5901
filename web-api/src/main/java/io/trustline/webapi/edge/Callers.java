package io.trustline.webapi.edge;

import io.trustline.kernel.network.HostName;
import io.trustline.kernel.network.Network;
import io.trustline.kernel.network.ProxyTrail;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Who is at the other end of a connection, as far as that can be believed. */
@ApplicationScoped
public class Callers {

    @Inject
    EdgeSettings settings;

    private ProxyTrail trail;
    private String promise;

    @PostConstruct
    void settle() {
        trail = settings.trail();
        promise = "max-age=" + settings.hstsMaxAge().toSeconds();
    }

    /** The client behind our own proxies; for counting and for the records, never for trust. */
    public String address(HttpServletRequest request) {
        return trail.client(peer(request), headers(request, "X-Forwarded-For"));
    }

    /** Who really opened this connection; an IPv4 address mapped into IPv6 is the IPv4 one. */
    public String peer(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        return Network.address(peer).map(Network::written).orElse(peer);
    }

    boolean isSecure(HttpServletRequest request) {
        if (request.isSecure()) {
            return true;
        }
        var protocols = headers(request, "X-Forwarded-Proto");
        return !protocols.isEmpty() && trail.believes(request.getRemoteAddr())
                && protocols.get(protocols.size() - 1).strip().equalsIgnoreCase("https");
    }

    /** Over HTTPS, or all of it on this very machine. */
    boolean isUnheard(HttpServletRequest request) {
        return isSecure(request) || host(request).filter(HostName::isLocal).isPresent()
                && Network.address(request.getLocalAddr()).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** What to promise about HTTPS; nothing for this machine's own name, which other programs share. */
    Optional<String> promise(HttpServletRequest request) {
        return isSecure(request) && host(request).filter(host -> !host.isLocal()).isPresent()
                ? Optional.of(promise)
                : Optional.empty();
    }

    static Optional<HostName> host(HttpServletRequest request) {
        var hosts = headers(request, "Host");
        return hosts.size() == 1 ? HostName.parse(hosts.get(0)) : Optional.empty();
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
