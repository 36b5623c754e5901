package io.trustline.web.gate;

import jakarta.servlet.http.HttpServletRequest;

/** A request whose path is one of ours. */
record Asked(HttpServletRequest request, PageRule rule) {

    String method() {
        return request.getMethod();
    }

    String header(String name) {
        return request.getHeader(name);
    }

    boolean isRead() {
        return method().equals("GET") || method().equals("HEAD");
    }

    /** The path with its query, as it came. */
    String address() {
        return address(request);
    }

    static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
