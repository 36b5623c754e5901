package io.trustline.webapi.device;

import io.trustline.device.api.DeviceTrust;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.webapi.edge.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** What a device may see and change of itself, under the negotiated key (KEY-10). */
@Path("/device/v1/self")
@ApplicationScoped
public class Self {

    @Inject
    DeviceTrust trust;
    @Inject
    Calls calls;

    @GET
    public Response self(@Context HttpServletRequest request) {
        return Answers.of(calls.caller(request).fold(trust::self, Outcome::refused));
    }

    @PUT
    public Response changeInfo(@Context HttpServletRequest request) {
        return Answers.of(calls.caller(request).fold(
                caller -> trust.changeInfo(caller, Content.of(request).text()), Outcome::refused));
    }
}
