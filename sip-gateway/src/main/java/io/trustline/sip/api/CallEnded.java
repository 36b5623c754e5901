package io.trustline.sip.api;

import io.trustline.kernel.json.Json;
import io.trustline.kernel.messaging.MessageType;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** A call is over, once and for all; the challenge may call again. */
public record CallEnded(CallId call, String challenge, CallOutcome outcome, Instant at) {

    public static final MessageType TYPE = new MessageType("sip.call-ended", 1);

    public JsonObject toJson() {
        return Json.createObjectBuilder().add("call", call.toString()).add("challenge", challenge)
                .add("outcome", outcome.toJson()).add("at", at.toString()).build();
    }

    public static CallEnded fromJson(JsonObject json) {
        return new CallEnded(new CallId(UUID.fromString(json.getString("call"))), json.getString("challenge"),
                CallOutcome.fromJson(json.getJsonObject("outcome")), Instant.parse(json.getString("at")));
    }
}
