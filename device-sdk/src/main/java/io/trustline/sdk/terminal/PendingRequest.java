package io.trustline.sdk.terminal;

import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.util.Optional;

/** An initialisation that is under way; kept until it is answered, so that a lost answer costs nothing. */
record PendingRequest(String edkey, byte[] dkey, byte[] nonce, Optional<byte[]> proof) {

    byte[] toJson() {
        return new JsonWriter().with("edkey", edkey).with("dkey", dkey).with("nonce", nonce).with("proof", proof)
                .bytes();
    }

    static Optional<PendingRequest> read(byte[] json) {
        return Fields.read(json, fields -> new PendingRequest(fields.text("edkey"), fields.bytes("dkey"),
                fields.bytes("nonce"), fields.maybeBytes("proof")));
    }

    @Override
    public String toString() {
        return "pending request";
    }
}
