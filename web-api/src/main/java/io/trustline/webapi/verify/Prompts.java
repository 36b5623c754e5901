package io.trustline.webapi.verify;

import io.trustline.portal.provider.api.ProviderService;
import io.trustline.portal.provider.api.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** What an approval may say (verify.md §6). */
@Path("/verify/v1/prompts")
@ApplicationScoped
public class Prompts {

    @Inject
    ProviderService service;
    @Inject
    VerifyAnswers answers;

    @GET
    public Response list(@Context HttpServletRequest request) {
        return answers.to(request, caller -> VerifyAnswers.json(json(service.vocabulary())));
    }

    private static JsonObject json(Vocabulary vocabulary) {
        var prompts = Json.createArrayBuilder();
        vocabulary.prompts().forEach(phrase -> {
            var prompt = Json.createObjectBuilder().add("name", phrase.name());
            phrase.texts().forEach((language, text) -> prompt.add(language.tag(), text));
            prompts.add(prompt);
        });
        return Json.createObjectBuilder().add("prompts", prompts)
                .add("currencies", Json.createArrayBuilder(vocabulary.currencies())).build();
    }
}
