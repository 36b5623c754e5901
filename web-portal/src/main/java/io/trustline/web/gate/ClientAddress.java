package io.trustline.web.gate;

import io.trustline.kernel.network.Network;
import io.trustline.kernel.network.ProxyTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The address that a request comes from and whether it came encrypted, as far as that can be believed. */
@ApplicationScoped
public class ClientAddress {

    @Inject
    WebSettings settings;

    String of(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        var written = Network.address(peer).map(Network::written).orElse(peer);
        return trail().client(written, headers(request, "X-Forwarded-For"));
    }

    boolean isSecure(HttpServletRequest request) {
        if (request.isSecure()) {
            return true;
        }
        var protocols = headers(request, "X-Forwarded-Proto");
        return trail().believes(request.getRemoteAddr()) && !protocols.isEmpty()
                && protocols.get(protocols.size() - 1).strip().equalsIgnoreCase("https");
    }

    private ProxyTrail trail() {
        return new ProxyTrail(settings.proxies());
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return new ArrayList<>(Collections.list(request.getHeaders(name)));
    }
}
