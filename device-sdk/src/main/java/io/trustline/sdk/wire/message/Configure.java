package io.trustline.sdk.wire.message;

import com.nimbusds.jose.jwk.JWK;
import io.trustline.sdk.wire.FactoryId;
import io.trustline.sdk.wire.curve.PublicKeys;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.json.Unfit;
import java.util.List;
import java.util.Optional;

/** E1: a camera asks for its configuration (§7). */
public record Configure(String maker, String serial, Info info, List<String> offers, Optional<JWK> reply,
        byte[] nonce, long time) {

    public Configure {
        offers = List.copyOf(offers);
        Check.text(maker, 64, "maker");
        Check.text(serial, 64, "serial");
        Check.words(offers, 16, 32, "offers");
        Check.bytes(nonce, 16, 32, "nonce");
        Check.time(time, "time");
    }

    /** The name under which the platform knows maker and serial. */
    public String factory() {
        return FactoryId.of(maker, serial);
    }

    public static Optional<Configure> read(byte[] json) {
        return Fields.read(json, Configure::from);
    }

    private static Configure from(Fields fields) {
        var configure = new Configure(fields.text("maker"), fields.text("serial"), Info.from(fields),
                fields.texts("offers"), reply(fields), fields.bytes("nonce"), fields.number("time"));
        Check.that(fields.text("factory").equals(configure.factory()), "factory");
        return configure;
    }

    static Optional<JWK> reply(Fields fields) {
        return fields.maybeMap("reply")
                .map(jwk -> PublicKeys.read(jwk).orElseThrow(() -> new Unfit("reply")));
    }

    public byte[] toJson() {
        return new JsonWriter().with("factory", factory()).with("maker", maker).with("serial", serial)
                .with("info", info.members()).with("offers", offers)
                .with("reply", reply.map(JWK::toPublicJWK).map(JWK::toJSONObject)).with("nonce", nonce)
                .with("time", time).bytes();
    }

    @Override
    public String toString() {
        return "configure at " + time;
    }
}
