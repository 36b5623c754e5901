package io.trustline.sdk.camera;

import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The camera is in: under which name, until when, how often it shows that it lives, and with what it calls. */
public record Registration(String name, Instant expires, Duration heartbeat, Suite e2, Suite e3, String token,
        Instant tokenExpires, byte[] callKey) {

    byte[] toJson() {
        return new JsonWriter().with("name", name).with("expires", expires.getEpochSecond())
                .with("heartbeat", heartbeat.toSeconds()).with("e2", e2.text()).with("e3", e3.text())
                .with("token", token).with("tokenExpires", tokenExpires.getEpochSecond()).with("callKey", callKey)
                .bytes();
    }

    static Optional<Registration> read(byte[] json) {
        return Fields.read(json, fields -> new Registration(fields.text("name"),
                Instant.ofEpochSecond(fields.number("expires")), Duration.ofSeconds(fields.number("heartbeat")),
                Suite.of(fields.text("e2")).orElseThrow(), Suite.of(fields.text("e3")).orElseThrow(),
                fields.text("token"), Instant.ofEpochSecond(fields.number("tokenExpires")),
                fields.bytes("callKey")));
    }

    @Override
    public String toString() {
        return "registration " + name;
    }
}
