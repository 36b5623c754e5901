package io.trustline.sdk.wire.message;

import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.util.Optional;

/** S212: the platform lets the device in and proves itself (§4). The result is always OK: a refusal is a problem. */
public record Accessed(String msisdn, byte[] request, byte[] nonce, long time, String token, long tokenExpires) {

    public Accessed {
        Check.msisdn(msisdn);
        Check.bytes(request, 32, 32, "request");
        Check.bytes(nonce, 16, 32, "nonce");
        Check.time(time, "time");
        Check.word(token, 512, "token");
        Check.time(tokenExpires, "tokenExpires");
    }

    public static Optional<Accessed> read(byte[] json) {
        return Fields.read(json, Accessed::from);
    }

    private static Accessed from(Fields fields) {
        Check.that(fields.text("result").equals("OK"), "result");
        return new Accessed(fields.text("msisdn"), fields.bytes("request"), fields.bytes("nonce"),
                fields.number("time"), fields.text("token"), fields.number("tokenExpires"));
    }

    public byte[] toJson() {
        return new JsonWriter().with("result", "OK").with("msisdn", msisdn).with("request", request)
                .with("nonce", nonce).with("time", time).with("token", token).with("tokenExpires", tokenExpires)
                .bytes();
    }

    @Override
    public String toString() {
        return "accessed at " + time;
    }
}
