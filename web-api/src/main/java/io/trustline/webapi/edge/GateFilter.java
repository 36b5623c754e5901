package io.trustline.webapi.edge;

import io.trustline.kernel.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;

/** Lets in what the table of paths knows, in the form that it knows; all else gets a problem. */
public class GateFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Callers callers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var rule = EdgeRules.of(request.getRequestURI());
        var trouble = trouble(request);
        if (trouble.isPresent()) {
            refuse(trouble.get(), rule, response);
        } else if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", rule.orElseThrow().allowed());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Why it may not go on. */
    Optional<ProblemType> trouble(HttpServletRequest request) {
        var rule = EdgeRules.of(request.getRequestURI());
        if (Callers.host(request).isEmpty()) {
            return Optional.of(ProblemType.BAD_REQUEST);
        }
        if (!callers.isUnheard(request)) {
            return Optional.of(EdgeProblems.HTTPS_NEEDED);
        }
        return rule.isEmpty() ? Optional.of(ProblemType.NOT_FOUND) : form(request, rule.get());
    }

    private static Optional<ProblemType> form(HttpServletRequest request, EdgeRule rule) {
        var method = request.getMethod();
        if (!rule.has(method) && !method.equals("OPTIONS")) {
            return Optional.of(ProblemType.WRONG_METHOD);
        }
        if (Content.of(request).trouble().isPresent()) {
            return Content.of(request).trouble();
        }
        boolean brought = Content.of(request).bytes().length > 0;
        // No signature covers a query, so there is none.
        if (request.getQueryString() != null || brought != EdgeRule.brings(method)) {
            return Optional.of(ProblemType.BAD_REQUEST);
        }
        return brought && !isExpected(request, rule) ? Optional.of(ProblemType.WRONG_MEDIA_TYPE) : Optional.empty();
    }

    private static boolean isExpected(HttpServletRequest request, EdgeRule rule) {
        var types = Collections.list(request.getHeaders("Content-Type"));
        return types.size() == 1 && rule.expects(types.get(0));
    }

    private static void refuse(ProblemType type, Optional<EdgeRule> rule, HttpServletResponse response)
            throws IOException {
        if (type.equals(ProblemType.WRONG_METHOD)) {
            response.setHeader("Allow", rule.orElseThrow().allowed());
        }
        if (type.equals(ProblemType.TOO_LARGE)) {
            // Nobody waits for the rest of a gigabyte.
            response.setHeader("Connection", "close");
        }
        Refusals.write(type, response);
    }
}
