package io.trustline.sdk.wire.message;

import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.util.Optional;

/** S203: the platform's answer, number and KeyTime (§2). */
public record Initialised(String kid, String msisdn, long notBefore, long expires, byte[] nonce, long time,
        String continuity) {

    public Initialised {
        Check.word(kid, 64, "kid");
        Check.msisdn(msisdn);
        Check.time(notBefore, "notBefore");
        Check.time(expires, "expires");
        Check.that(notBefore < expires, "expires");
        Check.bytes(nonce, 32, 32, "nonce");
        Check.time(time, "time");
        Check.continuity(continuity);
    }

    public static Optional<Initialised> read(byte[] json) {
        return Fields.read(json,
                fields -> new Initialised(fields.text("kid"), fields.text("msisdn"), fields.number("notBefore"),
                        fields.number("expires"), fields.bytes("nonce"), fields.number("time"),
                        fields.text("continuity")));
    }

    public byte[] toJson() {
        return new JsonWriter().with("kid", kid).with("msisdn", msisdn).with("notBefore", notBefore)
                .with("expires", expires).with("nonce", nonce).with("time", time).with("continuity", continuity)
                .bytes();
    }

    @Override
    public String toString() {
        return "initialised " + kid;
    }
}
