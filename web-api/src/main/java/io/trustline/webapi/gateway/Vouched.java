package io.trustline.webapi.gateway;

import io.trustline.kernel.identity.Msisdn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A number, and the gateway that stands for it. */
public record Vouched(String gateway, Msisdn number) {

    private static final String ATTRIBUTE = Vouched.class.getName();

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static Optional<Vouched> of(HttpServletRequest request) {
        return Optional.ofNullable((Vouched) request.getAttribute(ATTRIBUTE));
    }
}
