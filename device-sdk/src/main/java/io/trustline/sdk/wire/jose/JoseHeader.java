package io.trustline.sdk.wire.jose;

import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.json.Unfit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A protected header of a JWE: the members that the protocol names, and no others. */
public record JoseHeader(String alg, String enc, Optional<String> kid, String typ, Optional<String> cty,
        Optional<Map<String, Object>> epk, Optional<String> apu, Optional<String> apv) {

    static final String DIRECT = "dir";
    static final String RSA = "RSA-OAEP-256";
    static final String ECDH = "ECDH-ES+A256KW";
    static final String NESTED = "jws";
    private static final Set<String> MEMBERS = Set.of("alg", "enc", "kid", "typ", "cty");
    private static final Set<String> AGREEMENT_MEMBERS = Set.of("alg", "enc", "kid", "typ", "cty", "epk", "apu",
            "apv");
    private static final int LONGEST = 128;
    /** RFC 7518 sets no bound; nobody needs more to name a party. */
    private static final int LONGEST_PARTY = 64;

    public JoseHeader {
        shorter(LONGEST, alg, enc, typ, kid.orElse(""), cty.orElse(""));
        shorter(LONGEST_PARTY, apu.orElse(""), apv.orElse(""));
        party(apu);
        party(apv);
    }

    /** The header alone, read before any key is touched; empty where it is not of the protocol's form. */
    public static Optional<JoseHeader> read(String compact) {
        return SealedMessage.read(compact).map(SealedMessage::header);
    }

    static JoseHeader from(Fields fields) {
        var header = new JoseHeader(fields.text("alg"), fields.text("enc"), fields.maybeText("kid"),
                fields.text("typ"), fields.maybeText("cty"), fields.maybeMap("epk"), fields.maybeText("apu"),
                fields.maybeText("apv"));
        fields.only(header.alg.equals(ECDH) ? AGREEMENT_MEMBERS : MEMBERS);
        if (header.cty.isPresent() && !header.isNested()) {
            throw new Unfit("cty");
        }
        return header;
    }

    /** The suite that alg and enc make; empty where the protocol has none of that kind. */
    public Optional<Suite> suite() {
        return switch (alg) {
            case DIRECT -> Suite.of(enc).filter(Suite::symmetric);
            case RSA -> gcm().map(same -> Suite.RSA_OAEP_256);
            case ECDH -> gcm().map(same -> Suite.ECDH_ES);
            default -> Optional.empty();
        };
    }

    public boolean isNested() {
        return cty.filter(NESTED::equals).isPresent();
    }

    public boolean is(Typ wanted) {
        return typ.equals(wanted.text());
    }

    static byte[] party(Optional<String> text) {
        return Octets.fromBase64url(text.orElse("")).orElseThrow(() -> new Unfit("party"));
    }

    JoseHeader with(Map<String, Object> ephemeral) {
        return new JoseHeader(alg, enc, kid, typ, cty, Optional.of(ephemeral), apu, apv);
    }

    private Optional<Suite> gcm() {
        return Suite.of(enc).filter(Suite.A256GCM::equals);
    }

    byte[] json() {
        return new JsonWriter().with("alg", alg).with("enc", enc).with("kid", kid).with("typ", typ).with("cty", cty)
                .with("epk", epk).with("apu", apu).with("apv", apv).bytes();
    }

    private static void shorter(int longest, String... values) {
        for (var value : values) {
            if (value.length() > longest) {
                throw new Unfit("header");
            }
        }
    }
}
