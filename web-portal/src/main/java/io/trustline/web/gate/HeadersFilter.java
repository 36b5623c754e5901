package io.trustline.web.gate;

import io.trustline.kernel.correlation.CorrelationId;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers what they must not do with our answers, and everybody which log lines belong to them. */
public class HeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
            + "form-action 'self'; object-src 'none'; report-uri /csp-reports";
    private static final String NOTHING_OF_THE_DEVICE = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
            + "display-capture=()";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    @Inject
    transient PageRules rules;
    @Inject
    transient ClientAddress addresses;
    @Inject
    transient WebSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        response.setHeader("X-Correlation-Id", CorrelationId.current().value());
        restrain(response);
        response.setHeader("Cache-Control", caching(request));
        if (isForEver(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=" + settings.hstsMaxAge().toSeconds());
        }
        chain.doFilter(request, new GuardedResponse(response, request.getRequestURI().startsWith("/console")));
    }

    private static void restrain(HttpServletResponse response) {
        response.setHeader(GuardedResponse.POLICY, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NOTHING_OF_THE_DEVICE);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** Only a file's own version in its address lets it be kept: a new version has a new address. */
    private String caching(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR || !rules.isFile(request.getRequestURI())) {
            return "no-store";
        }
        var query = request.getQueryString();
        return query != null && query.matches("(.*&)?v=[^&]+(&.*)?") ? FOR_A_YEAR : FOR_AN_HOUR;
    }

    /** On this very machine the promise would bind every other program that answers under the name localhost. */
    private boolean isForEver(HttpServletRequest request) {
        return addresses.isSecure(request)
                && ConnectionCheck.host(request).filter(host -> !host.isLocal()).isPresent();
    }
}
