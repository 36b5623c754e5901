package io.trustline.sdk.terminal;

import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.util.Optional;

/** A key that was negotiated: its name, what its uses are derived from, number and KeyTime. */
record HeldKey(String kid, byte[] prk, byte[] transcript, String msisdn, long notBefore, long expires) {

    /** Renewal begins when this much of KeyTime has gone, so that a bad day of the network does not matter. */
    private static final double RENEWAL = 0.8;

    KeySchedule schedule() {
        return KeySchedule.restored(prk, transcript);
    }

    boolean isExpired(long now) {
        return now >= expires;
    }

    boolean isDue(long now) {
        return now >= notBefore + (long) ((expires - notBefore) * RENEWAL);
    }

    byte[] toJson() {
        return new JsonWriter().with("kid", kid).with("prk", prk).with("transcript", transcript)
                .with("msisdn", msisdn).with("notBefore", notBefore).with("expires", expires).bytes();
    }

    static Optional<HeldKey> read(byte[] json) {
        return Fields.read(json,
                fields -> new HeldKey(fields.text("kid"), fields.bytes("prk"), fields.bytes("transcript"),
                        fields.text("msisdn"), fields.number("notBefore"), fields.number("expires")));
    }

    @Override
    public String toString() {
        return "key " + kid;
    }
}
