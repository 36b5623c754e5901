package io.trustline.portal.provider.api;

import io.trustline.portal.verification.api.ChallengeState;
import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallStage;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A verification, a plain call or an approval, as its tenant sees it.
 *
 * @param state of a verification; an approval is PASSED when approved, WITHDRAWN when refused, DISOWNED by 9
 * @param number masked
 * @param calls how many calls were asked for so far
 * @param screenDigits what the tenant's page shows, where the callee must key them
 */
public record ServiceCall(UUID id, ServiceKind kind, String reference, ChallengeState state, String number, int calls,
        int callsLeft, int triesLeft, Optional<CallStage> stage, Optional<CallOutcome> ending, Instant madeAt,
        Instant goodUntil, Optional<Instant> againAt, Optional<String> screenDigits, boolean sandbox) {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** All of it, for the tenant itself. */
    public JsonObject toJson() {
        var json = JSON.createObjectBuilder(news());
        screenDigits.ifPresent(two -> json.add("screenDigits", two));
        return json.build();
    }

    /** For a webhook, which is no page: without the digits that only the page shows. */
    public JsonObject news() {
        var json = JSON.createObjectBuilder().add("id", id.toString()).add("status", kind.status(state))
                .add("number", number).add("reference", reference);
        if (kind == ServiceKind.VERIFICATION) {
            json.add("calls", calls).add("callsLeft", callsLeft).add("triesLeft", triesLeft);
        }
        json.add("call", call()).add("createdAt", text(madeAt)).add("expiresAt", text(goodUntil));
        againAt.ifPresent(at -> json.add("callAgainAt", text(at)));
        return json.add("sandbox", sandbox).build();
    }

    /** The database keeps less of a second than the clock says: told twice, it shall be the same. */
    private static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private JsonObject call() {
        var json = JSON.createObjectBuilder();
        stage.ifPresent(known -> json.add("stage", known.name()));
        ending.ifPresent(outcome -> {
            json.add("outcome", outcome.label());
            if (outcome instanceof CallOutcome.NotDialled refused) {
                json.add("reason", refused.reason().name());
            }
        });
        return json.build();
    }
}
