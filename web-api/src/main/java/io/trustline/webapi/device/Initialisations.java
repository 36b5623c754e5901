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

/** A device agrees with the platform on a key (KEY-3 to KEY-6). */
@Path("/device/v1/initialisations")
@ApplicationScoped
public class Initialisations {

    @Inject
    DeviceTrust trust;
    @Inject
    DeviceSenders senders;

    @POST
    public Response initialise(@Context HttpServletRequest request) {
        return Answers.of(trust.initialise(Content.of(request).text(), senders.of(request)));
    }
}
