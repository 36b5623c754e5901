package io.trustline.webapi.verify;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import io.trustline.portal.provider.api.ProviderService;
import io.trustline.portal.provider.api.ServiceCall;
import io.trustline.sdk.wire.json.Unfit;
import io.trustline.webapi.edge.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ejb.EJBException;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** Answers whoever has shown who they are, in JSON; refusals as problems (verify.md §3). */
@ApplicationScoped
class VerifyAnswers {

    static final String ROOT = "/api/verify/v1/";
    private static final String CHALLENGE = "Basic realm=\"Trustline verification\", charset=\"UTF-8\"";
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    ServiceCallers callers;
    @Inject
    ProviderService service;

    /** @param work what a caller gets; throws {@link Unfit} where the request has not the form that it needs */
    Response to(HttpServletRequest request, Function<Caller, Response> work) {
        return callers.caller(request).fold(caller -> worked(caller, work), VerifyAnswers::refused);
    }

    /** As {@link #to}, for what takes from the caller's quota: it hears how much of that is left. */
    Response counted(HttpServletRequest request, Function<Caller, Response> work) {
        return to(request, caller -> limited(worked(caller, work), caller));
    }

    private Response limited(Response answer, Caller caller) {
        try {
            var allowances = service.allowances(caller.provider());
            return allowances.isEmpty()
                    ? answer
                    : Response.fromResponse(answer).header(RateLimits.POLICY, RateLimits.policy(allowances))
                            .header(RateLimits.LEFT, RateLimits.left(allowances)).build();
        } catch (EJBException passing) {
            // What was asked for is done by now, and must not sound undone for want of a hint.
            return answer;
        }
    }

    private static Response worked(Caller caller, Function<Caller, Response> work) {
        try {
            return work.apply(caller);
        } catch (Unfit unreadable) {
            var member = unreadable.getMessage();
            return refused(Refusal.of(ProblemType.BAD_REQUEST), member.isEmpty()
                    ? JsonValue.EMPTY_JSON_OBJECT
                    : JSON.createObjectBuilder().add("member", member).build());
        }
    }

    static Response plain(Outcome<ServiceCall> outcome) {
        return outcome.fold(call -> json(call.toJson()), VerifyAnswers::refused);
    }

    static Response made(int status, String folder, Outcome<ServiceCall> outcome) {
        return outcome.fold(call -> Response.fromResponse(json(call.toJson())).status(status)
                .header("Location", ROOT + folder + "/" + call.id()).build(), VerifyAnswers::refused);
    }

    static Response refused(Refusal refusal) {
        return refused(refusal, JsonValue.EMPTY_JSON_OBJECT);
    }

    static Response refused(Refusal refusal, JsonObject more) {
        return Refusals.response(refusal, more, CHALLENGE);
    }

    /** As bytes, which go out with their length. */
    static Response json(JsonObject body) {
        return Response.ok(body.toString().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON).build();
    }
}
