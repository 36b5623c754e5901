package io.trustline.sdk.terminal;

import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.util.Optional;

/** What an access gave: good for calls under the key of that name until it expires. */
record Token(String kid, String value, long expires) {

    boolean isGood(String wantedKid, long now) {
        return kid.equals(wantedKid) && now < expires;
    }

    byte[] toJson() {
        return new JsonWriter().with("kid", kid).with("value", value).with("expires", expires).bytes();
    }

    static Optional<Token> read(byte[] json) {
        return Fields.read(json,
                fields -> new Token(fields.text("kid"), fields.text("value"), fields.number("expires")));
    }

    @Override
    public String toString() {
        return "token";
    }
}
