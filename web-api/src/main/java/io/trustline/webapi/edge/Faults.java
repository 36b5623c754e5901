package io.trustline.webapi.edge;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.kernel.trouble.Causes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Keeps JAX-RS from telling anything in its own words. */
@Provider
public class Faults implements ExceptionMapper<Throwable> {

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        var type = thrown instanceof WebApplicationException refused && refused.getResponse().getStatus() < 500
                ? ProblemType.BAD_REQUEST
                : EdgeFilter.write(Causes.of(thrown), thrown, request);
        return Refusals.response(Refusal.of(type));
    }
}
