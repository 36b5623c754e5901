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

/** A camera fetches its configuration, stage E1 (CAM-1). */
@Path("/device/v1/configurations")
@ApplicationScoped
public class Configurations {

    @Inject
    DeviceTrust trust;
    @Inject
    DeviceSenders senders;

    @POST
    public Response configure(@Context HttpServletRequest request) {
        return Answers.of(trust.configure(Content.of(request).text(), senders.of(request)));
    }
}
