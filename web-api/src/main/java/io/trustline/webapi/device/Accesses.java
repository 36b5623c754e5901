package io.trustline.webapi.device;

import io.trustline.device.api.DeviceTrust;
import io.trustline.webapi.edge.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** A device proves itself, and the platform too (KEY-7 to KEY-9). */
@Path("/device/v1/accesses")
@ApplicationScoped
public class Accesses {

    @Inject
    DeviceTrust trust;
    @Inject
    DeviceSenders senders;

    @POST
    public Response access(@Context HttpServletRequest request) {
        return Answers.of(trust.access(Content.of(request).text(), senders.of(request)));
    }
}
