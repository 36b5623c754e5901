package io.trustline.webapi.edge;

import static io.trustline.webapi.edge.EdgeLog.LOG;

import io.trustline.kernel.problem.ProblemType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/** Puts what the container noticed by itself into our words. Reached by error dispatch alone. */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            LOG.broken(request.getMethod(), (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown);
        }
        Refusals.write(problem(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)), response);
    }

    private static ProblemType problem(Object status) {
        int code = status instanceof Integer known ? known : ProblemType.NOT_FOUND.status();
        return Stream
                .of(ProblemType.FORBIDDEN, ProblemType.NOT_FOUND, ProblemType.WRONG_METHOD, ProblemType.TOO_LARGE,
                        ProblemType.WRONG_MEDIA_TYPE, ProblemType.TRY_AGAIN)
                .filter(type -> type.status() == code).findFirst()
                .orElse(code >= 500 ? ProblemType.BROKEN : ProblemType.BAD_REQUEST);
    }
}
