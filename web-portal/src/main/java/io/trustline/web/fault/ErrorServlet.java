package io.trustline.web.fault;

import static io.trustline.web.fault.WebLog.LOG;

import io.trustline.kernel.correlation.CorrelationId;
import io.trustline.kernel.problem.Problem;
import io.trustline.kernel.problem.ProblemType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what went wrong: a page to people, RFC 9457 to programs. Reached by error dispatch alone. */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var fault = Fault.in(request).orElseGet(() -> Fault.of(problem(request)));
        response.setStatus(fault.type().status());
        fault.headers().forEach(response::setHeader);
        if (JsonWish.of(failedPath(request), request.getHeader("Accept"))) {
            writeProblem(fault.type(), response);
        } else {
            show(fault, request, response);
        }
    }

    /** What the container noticed by itself. */
    private static ProblemType problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            LOG.broken(request.getMethod(), failedPath(request), thrown);
            return Trouble.problem(thrown);
        }
        int status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(404);
        return Stream
                .of(ProblemType.BAD_REQUEST, ProblemType.SIGN_IN_NEEDED, ProblemType.FORBIDDEN, ProblemType.NOT_FOUND,
                        ProblemType.WRONG_METHOD, ProblemType.TOO_LARGE, ProblemType.WRONG_MEDIA_TYPE,
                        ProblemType.OVER_LIMIT, ProblemType.TRY_AGAIN)
                .filter(type -> type.status() == status).findFirst()
                .orElse(status >= 500 ? ProblemType.BROKEN : ProblemType.BAD_REQUEST);
    }

    private static String failedPath(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElseGet(request::getRequestURI);
    }

    private static void writeProblem(ProblemType type, HttpServletResponse response) throws IOException {
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(new Problem(type, CorrelationId.current()).toJson().toString());
    }

    private static void show(Fault fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Faces takes a request with this attribute for an error page and restores no view for it.
        request.setAttribute(RequestDispatcher.ERROR_MESSAGE, fault.type().title());
        try {
            request.getRequestDispatcher(FaultView.of(fault.type()).path()).forward(new FaultRequest(request),
                    response);
        } catch (IOException | ServletException | RuntimeException broken) {
            writePlainly(fault, broken, response);
        }
    }

    /** The last resort needs nothing but the response itself, which Faces may have emptied. */
    private static void writePlainly(Fault fault, Exception broken, HttpServletResponse response)
            throws IOException {
        if (Trouble.of(broken) == Trouble.BUG) {
            LOG.faultPageBroken(broken);
        }
        if (!response.isCommitted()) {
            response.resetBuffer();
            response.setStatus(fault.type().status());
            fault.headers().forEach(response::setHeader);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/plain");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(fault.type().title() + " (" + CorrelationId.current() + ")\n");
        }
    }
}
