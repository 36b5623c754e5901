package io.trustline.sip.api;

import io.trustline.kernel.json.Json;
import io.trustline.kernel.messaging.MessageType;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** A call reached its next stage. Stages may be left out, and news may overtake each other: compare them. */
public record CallProgressed(CallId call, String challenge, CallStage stage, Instant at) {

    public static final MessageType TYPE = new MessageType("sip.call-progressed", 1);

    public JsonObject toJson() {
        return Json.createObjectBuilder().add("call", call.toString()).add("challenge", challenge)
                .add("stage", stage.name()).add("at", at.toString()).build();
    }

    public static CallProgressed fromJson(JsonObject json) {
        return new CallProgressed(new CallId(UUID.fromString(json.getString("call"))), json.getString("challenge"),
                CallStage.valueOf(json.getString("stage")), Instant.parse(json.getString("at")));
    }
}
