package io.trustline.device.api;

import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.json.Json;
import io.trustline.kernel.messaging.MessageType;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** Device and SIM came apart; raised again only after the earlier one was settled or an hour later. */
public record SimSwapped(DeviceId device, Msisdn expected, Msisdn seen, SimSwapKind kind, Instant at) {

    public static final MessageType TYPE = new MessageType("device.sim-swapped", 1);

    public JsonObject toJson() {
        return Json.createObjectBuilder().add("device", device.toString()).add("expected", expected.e164())
                .add("seen", seen.e164()).add("kind", kind.name()).add("at", at.toString()).build();
    }

    public static SimSwapped fromJson(JsonObject json) {
        return new SimSwapped(new DeviceId(UUID.fromString(json.getString("device"))),
                new Msisdn(json.getString("expected")), new Msisdn(json.getString("seen")),
                SimSwapKind.valueOf(json.getString("kind")), Instant.parse(json.getString("at")));
    }
}
