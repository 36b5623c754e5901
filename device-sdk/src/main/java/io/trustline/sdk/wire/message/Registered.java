package io.trustline.sdk.wire.message;

import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.util.Optional;

/** E2's answer: the camera is in (§8). The result is always OK: a refusal is a problem. */
public record Registered(byte[] request, String registration, long expires, long heartbeatSeconds,
        String continuity, String token, long tokenExpires, long time) {

    public Registered {
        Check.bytes(request, 32, 32, "request");
        Check.name(registration, 16, "registration");
        Check.time(expires, "expires");
        Check.that(heartbeatSeconds > 0 && heartbeatSeconds <= 86_400, "heartbeatSeconds");
        Check.continuity(continuity);
        Check.word(token, 512, "token");
        Check.time(tokenExpires, "tokenExpires");
        Check.time(time, "time");
    }

    public static Optional<Registered> read(byte[] json) {
        return Fields.read(json, Registered::from);
    }

    private static Registered from(Fields fields) {
        Check.that(fields.text("result").equals("OK"), "result");
        return new Registered(fields.bytes("request"), fields.text("registration"), fields.number("expires"),
                fields.number("heartbeatSeconds"), fields.text("continuity"), fields.text("token"),
                fields.number("tokenExpires"), fields.number("time"));
    }

    public byte[] toJson() {
        return new JsonWriter().with("result", "OK").with("request", request).with("registration", registration)
                .with("expires", expires).with("heartbeatSeconds", heartbeatSeconds).with("continuity", continuity)
                .with("token", token).with("tokenExpires", tokenExpires).with("time", time).bytes();
    }

    @Override
    public String toString() {
        return "registered " + registration;
    }
}
