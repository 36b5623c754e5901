package io.trustline.device.api;

import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.json.Json;
import io.trustline.kernel.messaging.MessageType;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** A device went from one state of its life to another. */
public record DeviceChanged(DeviceId device, DeviceState from, DeviceState to, Instant at) {

    public static final MessageType TYPE = new MessageType("device.changed", 1);

    public JsonObject toJson() {
        return Json.createObjectBuilder().add("device", device.toString()).add("from", from.name()).add("to", to.name())
                .add("at", at.toString()).build();
    }

    public static DeviceChanged fromJson(JsonObject json) {
        return new DeviceChanged(new DeviceId(UUID.fromString(json.getString("device"))),
                DeviceState.valueOf(json.getString("from")), DeviceState.valueOf(json.getString("to")),
                Instant.parse(json.getString("at")));
    }
}
