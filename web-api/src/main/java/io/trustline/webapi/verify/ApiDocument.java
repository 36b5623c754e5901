package io.trustline.webapi.verify;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The OpenAPI document, for everybody: the very file that lies in docs/openapi. */
@Path("/verify/v1/openapi.json")
@ApplicationScoped
public class ApiDocument {

    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private byte[] document;

    @PostConstruct
    void read() {
        try (var file = ApiDocument.class.getResourceAsStream("/verify.json")) {
            document = file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GET
    public Response document(@Context HttpServletResponse response) {
        // Replaces the outermost filter's word; a second header of this name would contradict the first.
        response.setHeader("Cache-Control", FOR_AN_HOUR);
        return Response.ok(document, MediaType.APPLICATION_JSON).build();
    }
}
