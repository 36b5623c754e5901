package io.trustline.sdk.wire.jose;

import io.trustline.sdk.wire.Suite;
import java.util.Optional;

/** What is written on the outside: the kind of message, the name of the key, and whether a JWS is inside. */
public record Envelope(Typ typ, Optional<String> kid, boolean nested) {

    public static Envelope of(Typ typ, String kid) {
        return new Envelope(typ, Optional.of(kid), false);
    }

    public static Envelope of(Typ typ) {
        return new Envelope(typ, Optional.empty(), false);
    }

    /** The content is a JWS. */
    public Envelope nest() {
        return new Envelope(typ, kid, true);
    }

    JoseHeader header(Suite suite) {
        var alg = switch (suite) {
            case RSA_OAEP_256 -> JoseHeader.RSA;
            case ECDH_ES -> JoseHeader.ECDH;
            default -> JoseHeader.DIRECT;
        };
        var enc = suite.symmetric() ? suite.text() : Suite.A256GCM.text();
        var cty = nested ? Optional.of(JoseHeader.NESTED) : Optional.<String>empty();
        return new JoseHeader(alg, enc, kid, typ.text(), cty, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
