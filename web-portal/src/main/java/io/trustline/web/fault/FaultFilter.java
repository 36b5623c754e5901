package io.trustline.web.fault;

import static io.trustline.web.fault.WebLog.LOG;

import io.trustline.kernel.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands around everything else, so that no exception reaches the container: each is written down once, here,
 * and becomes an answer with a reason.
 */
public class FaultFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** Long enough for a connection pool to notice that its database is back. */
    private static final String RETRY_SECONDS = "5";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            tell(thrown, request, response);
        }
    }

    private static void tell(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var trouble = Trouble.of(thrown);
        write(trouble, thrown, request);
        if (trouble == Trouble.CLIENT_GONE) {
            return;
        }
        if (response.isCommitted()) {
            // Half a page must not look like a whole one: a broken connection is the only honest end.
            throw new IOException("the answer had begun already");
        }
        fault(Trouble.problem(thrown)).answer(request, response);
    }

    private static void write(Trouble trouble, Throwable thrown, HttpServletRequest request) {
        if (trouble == Trouble.BUG) {
            LOG.broken(request.getMethod(), request.getRequestURI(), thrown);
        } else if (trouble == Trouble.PASSING) {
            LOG.tryAgain(request.getMethod(), request.getRequestURI(), Trouble.reason(thrown));
        }
    }

    private static Fault fault(ProblemType type) {
        return type.equals(ProblemType.TRY_AGAIN)
                ? Fault.of(type).with("Retry-After", RETRY_SECONDS)
                : Fault.of(type);
    }
}
