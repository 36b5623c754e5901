package io.trustline.portal.api;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.json.Json;
import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.MessageType;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * Something happened to an account, or was tried. A refused sign-in for a name that nobody has carries no
 * customer: it is sent all the same, so that known and unknown names cost the same work.
 */
public record CustomerActed(Optional<CustomerId> customer, Act act, Instant at, String address, String browser) {

    public static final MessageType TYPE = new MessageType("portal.customer-acted", 1);

    public JsonObject toJson() {
        var json = Json.createObjectBuilder().add("act", act.name()).add("at", at.toString()).add("address", address)
                .add("browser", browser);
        customer.ifPresent(id -> json.add("customer", id.toString()));
        return json.build();
    }

    public static CustomerActed from(Envelope envelope) {
        var json = envelope.bodyOf(TYPE);
        return new CustomerActed(Optional.ofNullable(json.getString("customer", null)).flatMap(CustomerId::parse),
                Act.valueOf(json.getString("act")), Instant.parse(json.getString("at")), json.getString("address"),
                json.getString("browser"));
    }
}
