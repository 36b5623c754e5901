package io.trustline.webapi.device;

import io.trustline.device.api.DeviceTrust;
import io.trustline.kernel.source.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** The platform's public keys (KEY-1). */
@Path("/device/v1/keys")
@ApplicationScoped
public class Keys {

    private static final String MEDIA_TYPE = "application/jwk-set+json";
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    @Inject
    DeviceTrust trust;

    @GET
    public Response keySet(@Context Request request, @Context HttpServletResponse response) {
        var keys = trust.keySet();
        var tag = new EntityTag(Tokens.digest(keys));
        var unchanged = request.evaluatePreconditions(tag);
        // Replaces the outermost filter's word; a second header of this name would contradict the first.
        response.setHeader("Cache-Control", FOR_AN_HOUR);
        return unchanged == null
                ? Response.ok(keys.getBytes(StandardCharsets.UTF_8), MEDIA_TYPE).tag(tag).build()
                : unchanged.tag(tag).build();
    }
}
