package io.trustline.web.gate;

import io.trustline.kernel.network.HostName;
import io.trustline.kernel.network.Network;
import io.trustline.kernel.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;

/** Called by a proper name, for a proper path, over HTTPS, unless everything happens on this very machine. */
@ApplicationScoped
class ConnectionCheck {

    /** Nothing that could end a header line or start another. */
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]*");

    @Inject
    WebSettings settings;
    @Inject
    ClientAddress addresses;

    Verdict of(HttpServletRequest request) {
        var host = host(request);
        if (host.isEmpty() || !PageRules.isWellFormed(request.getRequestURI())
                || !PRINTABLE.matcher(Asked.address(request)).matches()) {
            return Verdict.refuse(ProblemType.BAD_REQUEST);
        }
        if (addresses.isSecure(request) || host.get().isLocal() && isLoopback(request.getLocalAddr())) {
            return Verdict.PASS;
        }
        var secure = settings.publicAddress().orElseGet(() -> host.get().https(settings.httpsPort()));
        return new Verdict.Redirect(308, secure + Asked.address(request));
    }

    static Optional<HostName> host(HttpServletRequest request) {
        var hosts = Collections.list(request.getHeaders("Host"));
        return hosts.size() == 1 ? HostName.parse(hosts.get(0)) : Optional.empty();
    }

    private static boolean isLoopback(String address) {
        return Network.address(address).filter(InetAddress::isLoopbackAddress).isPresent();
    }
}
