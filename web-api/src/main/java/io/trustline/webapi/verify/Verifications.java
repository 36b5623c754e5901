package io.trustline.webapi.verify;

import io.trustline.kernel.json.Json;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.provider.api.ProviderService;
import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.webapi.edge.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Codes that Trustline makes, has called and checks (verify.md §4). */
@Path("/verify/v1/verifications")
@ApplicationScoped
public class Verifications {

    private static final int CREATED = 201;

    @Inject
    ProviderService service;
    @Inject
    VerifyAnswers answers;

    @POST
    public Response start(@Context HttpServletRequest request) {
        return answers.counted(request, caller -> VerifyAnswers.made(CREATED, "verifications",
                service.verify(caller.provider(), Orders.verification(body(request)), Repeats.of(request))));
    }

    @GET
    @Path("{id}")
    public Response look(@PathParam("id") UUID id, @Context HttpServletRequest request) {
        return answers.to(request, caller -> service.find(caller.provider(), ServiceKind.VERIFICATION, id)
                .map(call -> VerifyAnswers.json(call.toJson()))
                .orElseGet(() -> VerifyAnswers.refused(Refusal.of(VerificationProblems.UNKNOWN_VERIFICATION))));
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") UUID id, @Context HttpServletRequest request) {
        return answers.to(request, caller -> VerifyAnswers.plain(service.withdraw(caller.provider(), id)));
    }

    @POST
    @Path("{id}/checks")
    public Response check(@PathParam("id") UUID id, @Context HttpServletRequest request) {
        return answers.to(request,
                caller -> service.check(caller.provider(), id, Orders.typed(body(request)), Repeats.of(request))
                        .fold(call -> VerifyAnswers.json(call.toJson()),
                                refusal -> VerifyAnswers.refused(refusal, triesLeft(refusal, caller, id))));
    }

    @POST
    @Path("{id}/calls")
    public Response callAgain(@PathParam("id") UUID id, @Context HttpServletRequest request) {
        return answers.counted(request, caller -> VerifyAnswers.plain(
                service.callAgain(caller.provider(), id, Orders.seen(body(request)), Repeats.of(request))));
    }

    private JsonObject triesLeft(Refusal refusal, Caller caller, UUID id) {
        if (!refusal.type().equals(VerificationProblems.WRONG_CODE)) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        return service.find(caller.provider(), ServiceKind.VERIFICATION, id)
                .map(call -> Json.createObjectBuilder().add("triesLeft", call.triesLeft()).build())
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static byte[] body(HttpServletRequest request) {
        return Content.of(request).bytes();
    }
}
