package io.trustline.web.fault;

import io.trustline.kernel.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Why a request gets no page, and the headers that tell a program what to do about it. */
public record Fault(ProblemType type, Map<String, String> headers) {

    private static final String ATTRIBUTE = Fault.class.getName();

    public static Fault of(ProblemType type) {
        return new Fault(type, Map.of());
    }

    public Fault with(String header, String value) {
        return new Fault(type, Map.of(header, value));
    }

    static Optional<Fault> in(HttpServletRequest request) {
        return Optional.ofNullable((Fault) request.getAttribute(ATTRIBUTE));
    }

    /** Ends the request here; the error servlet writes what is to be said. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        request.setAttribute(ATTRIBUTE, this);
        response.sendError(type.status(), type.title());
    }
}
