package io.trustline.sdk.wire.message;

import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.util.Optional;

/** S202: the content of EDKey (docs/protocols/device-trust.md §2). */
public record Initialise(String did, byte[] dkey, byte[] nonce, long time, Optional<String> service, Info info) {

    public Initialise {
        Check.word(did, 64, "did");
        Check.bytes(dkey, 16, 64, "dkey");
        Check.bytes(nonce, 16, 32, "nonce");
        Check.time(time, "time");
        Check.text(service, 64, "service");
    }

    public static Optional<Initialise> read(byte[] json) {
        return Fields.read(json, fields -> new Initialise(fields.text("did"), fields.bytes("dkey"),
                fields.bytes("nonce"), fields.number("time"), fields.maybeText("service"), Info.from(fields)));
    }

    public byte[] toJson() {
        return new JsonWriter().with("did", did).with("dkey", dkey).with("nonce", nonce).with("time", time)
                .with("service", service).with("info", info.members()).bytes();
    }

    @Override
    public String toString() {
        return "initialise at " + time;
    }
}
