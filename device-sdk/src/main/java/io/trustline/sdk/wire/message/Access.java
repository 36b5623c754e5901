package io.trustline.sdk.wire.message;

import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.util.Optional;

/** S211: the device asks to come in (§4). */
public record Access(String did, Info info, String msisdn, long expires, byte[] nonce, long time) {

    public Access {
        Check.word(did, 64, "did");
        Check.msisdn(msisdn);
        Check.time(expires, "expires");
        Check.bytes(nonce, 16, 32, "nonce");
        Check.time(time, "time");
    }

    public static Optional<Access> read(byte[] json) {
        return Fields.read(json, fields -> new Access(fields.text("did"), Info.from(fields), fields.text("msisdn"),
                fields.number("expires"), fields.bytes("nonce"), fields.number("time")));
    }

    public byte[] toJson() {
        return new JsonWriter().with("did", did).with("info", info.members()).with("msisdn", msisdn)
                .with("expires", expires).with("nonce", nonce).with("time", time).bytes();
    }

    @Override
    public String toString() {
        return "access at " + time;
    }
}
