package io.trustline.webapi.device;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The platform's public keys (KEY-1). */
@Path("/device/v1/keys")
public class Keys {

    @GET
    @Produces("application/jwk-set+json")
    public String keySet() {
        return "{\"keys\":[]}";
    }
}
