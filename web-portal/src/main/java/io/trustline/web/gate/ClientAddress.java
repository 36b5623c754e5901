package io.trustline.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;

/** The address that a request comes from, as far as it can be believed. */
@ApplicationScoped
public class ClientAddress {

    String of(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
