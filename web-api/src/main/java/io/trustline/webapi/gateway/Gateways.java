package io.trustline.webapi.gateway;

import static io.trustline.webapi.edge.EdgeLog.LOG;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.NumberHeaders;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.webapi.edge.Callers;
import io.trustline.webapi.edge.Content;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether a number in a request can be believed (KEY-4, docs/protocols/device-trust.md §6). */
@ApplicationScoped
public class Gateways {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    @Inject
    GatewaySettings settings;
    @Inject
    Callers callers;
    @Inject
    Clock clock;

    List<Gateway> all;

    @PostConstruct
    void settle() {
        all = settings.gateways();
    }

    /** Wrong settings stop the start, not the first device. */
    void tell(@Observes Startup start) {
        all.forEach(gateway -> LOG.gateway(gateway.name(), gateway.networks().size(),
                gateway.keys().map(keys -> keys.content().size()).orElse(0),
                gateway.certificates().map(certificates -> certificates.content().size()).orElse(0)));
        if (all.isEmpty()) {
            LOG.noGateway();
        }
    }

    /** The claimed number, if it is claimed in our way, once, by a gateway of ours in its own network. */
    Optional<Vouched> vouched(HttpServletRequest request, List<String> claims) {
        var number = number(request, claims);
        if (number.isEmpty() || Content.of(request).trouble().isPresent()) {
            return Optional.empty();
        }
        var peer = callers.peer(request);
        var near = all.stream().filter(gateway -> gateway.isAt(peer)).toList();
        return near.isEmpty()
                ? Optional.empty()
                : voucher(request, near).map(gateway -> new Vouched(gateway.name(), number.get()));
    }

    /** Whether it came from a gateway's network with a body that broke the bounds, and so was not looked at. */
    boolean isUnread(HttpServletRequest request) {
        var peer = callers.peer(request);
        return Content.of(request).trouble().isPresent() && all.stream().anyMatch(gateway -> gateway.isAt(peer));
    }

    private static Optional<Msisdn> number(HttpServletRequest request, List<String> claims) {
        if (claims.size() != 1 || !claims.get(0).equalsIgnoreCase(NumberHeaders.OURS)) {
            return Optional.empty();
        }
        var values = Collections.list(request.getHeaders(NumberHeaders.OURS));
        return values.size() == 1 && E164.matcher(values.get(0)).matches()
                ? Optional.of(new Msisdn(values.get(0)))
                : Optional.empty();
    }

    private Optional<Gateway> voucher(HttpServletRequest request, List<Gateway> near) {
        var now = clock.instant();
        if (request.getAttribute(CERTIFICATES) instanceof X509Certificate[] shown && shown.length > 0) {
            var owner = near.stream().filter(gateway -> gateway.owns(shown, now)).findFirst();
            if (owner.isPresent()) {
                return owner;
            }
        }
        return signature(request)
                .flatMap(made -> near.stream().filter(gateway -> gateway.made(made, now)).findFirst());
    }

    private static Optional<HttpSignature> signature(HttpServletRequest request) {
        var digests = Collections.list(request.getHeaders(ContentDigest.HEADER));
        if (digests.size() != 1 || !ContentDigest.matches(digests.get(0), Content.of(request).bytes())) {
            return Optional.empty();
        }
        return HttpSignature.read(new SignedRequest(request.getMethod(), request.getRequestURI(),
                name -> Collections.list(request.getHeaders(name))), SignatureKind.GATEWAY);
    }
}
