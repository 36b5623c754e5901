package io.trustline.webapi.gateway;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.DeviceTrust;
import io.trustline.sdk.wire.http.NumberHeaders;
import io.trustline.webapi.edge.Callers;
import io.trustline.webapi.edge.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** Turns away whoever claims a number without a gateway that vouches for it, whatever the path (KEY-4). */
public class NumberFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Gateways gateways;
    @Inject
    transient Callers callers;
    @Inject
    transient DeviceTrust trust;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var claims = claims(request);
        if (claims.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var vouched = gateways.vouched(request, claims);
        if (vouched.isEmpty() && gateways.isUnread(request)) {
            // A body that nobody read proves nothing; the gate says what is wrong with it.
            chain.doFilter(request, response);
            return;
        }
        if (vouched.isEmpty()) {
            trust.numberForged(callers.address(request));
            Refusals.write(DeviceProblems.NUMBER_NOT_TRUSTED, response);
            return;
        }
        vouched.get().attach(request);
        chain.doFilter(request, response);
    }

    /** Every header of the request that claims a number. */
    static List<String> claims(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream().filter(NumberHeaders::isOne).toList();
    }
}
