package io.trustline.webapi.verify;

import io.trustline.kernel.outcome.Refusal;
import io.trustline.portal.provider.api.ProviderService;
import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.verification.api.VerificationProblems;
import io.trustline.webapi.edge.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Questions that are answered by a key (verify.md §6). */
@Path("/verify/v1/approvals")
@ApplicationScoped
public class Approvals {

    private static final int CREATED = 201;

    @Inject
    ProviderService service;
    @Inject
    VerifyAnswers answers;

    @POST
    public Response ask(@Context HttpServletRequest request) {
        return answers.counted(request,
                caller -> VerifyAnswers.made(CREATED, "approvals", service.approve(caller.provider(),
                        Orders.approval(Content.of(request).bytes()), Repeats.of(request))));
    }

    @GET
    @Path("{id}")
    public Response look(@PathParam("id") UUID id, @Context HttpServletRequest request) {
        return answers.to(request, caller -> service.find(caller.provider(), ServiceKind.APPROVAL, id)
                .map(call -> VerifyAnswers.json(call.toJson()))
                .orElseGet(() -> VerifyAnswers.refused(Refusal.of(VerificationProblems.UNKNOWN_VERIFICATION))));
    }
}
