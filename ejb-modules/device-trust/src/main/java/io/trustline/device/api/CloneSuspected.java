package io.trustline.device.api;

import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.json.Json;
import io.trustline.kernel.messaging.MessageType;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** A second device claimed the identity of a live one, without proof, and was refused. */
public record CloneSuspected(DeviceId device, String address, Instant at) {

    public static final MessageType TYPE = new MessageType("device.clone-suspected", 1);

    public JsonObject toJson() {
        return Json.createObjectBuilder().add("device", device.toString()).add("address", address)
                .add("at", at.toString()).build();
    }

    public static CloneSuspected fromJson(JsonObject json) {
        return new CloneSuspected(new DeviceId(UUID.fromString(json.getString("device"))), json.getString("address"),
                Instant.parse(json.getString("at")));
    }
}
