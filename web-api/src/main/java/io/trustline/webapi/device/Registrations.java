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

/** A camera registers, stage E2 (CAM-2). */
@Path("/device/v1/registrations")
@ApplicationScoped
public class Registrations {

    @Inject
    DeviceTrust trust;
    @Inject
    DeviceSenders senders;

    @POST
    public Response register(@Context HttpServletRequest request) {
        return Answers.of(trust.register(Content.of(request).text(), senders.of(request)));
    }
}
