package io.trustline.webapi.edge;

import static io.trustline.webapi.edge.EdgeLog.LOG;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.trouble.Causes;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Outermost: every answer gets its headers, every body is read within bounds, every exception becomes a problem. */
public class EdgeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Callers callers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            restrain(request, response);
            Content.read(request).attach(request);
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            tell(thrown, request, response);
        }
    }

    private void restrain(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Correlation-Id", CorrelationId.current().value());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        callers.promise(request).ifPresent(promise -> response.setHeader("Strict-Transport-Security", promise));
    }

    private static void tell(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var causes = Causes.of(thrown);
        if (causes.areOfAClientGone()) {
            // Should somebody hear it all the same, silence must not sound like success.
            if (!response.isCommitted()) {
                Refusals.write(ProblemType.BAD_REQUEST, response);
            }
            return;
        }
        var type = write(causes, thrown, request);
        if (response.isCommitted()) {
            // Half an answer must not look like a whole one: a broken connection is the only honest end.
            throw new IOException("the answer had begun already");
        }
        Refusals.write(type, response);
    }

    static ProblemType write(Causes causes, Throwable thrown, HttpServletRequest request) {
        if (causes.arePassing()) {
            LOG.tryAgain(request.getMethod(), request.getRequestURI(), causes.reason());
            return ProblemType.TRY_AGAIN;
        }
        LOG.broken(request.getMethod(), request.getRequestURI(), thrown);
        return ProblemType.BROKEN;
    }
}
