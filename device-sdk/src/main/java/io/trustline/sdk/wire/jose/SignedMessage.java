package io.trustline.sdk.wire.jose;

import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.json.Unfit;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A compact JWS under {@code HS256}, the only kind there is: {@code none} and all others have no form here. */
public final class SignedMessage {

    private static final int PARTS = 3;
    private static final int MAC_LENGTH = 32;

    private final String compact;
    private final byte[] claims;
    private final byte[] mac;

    private SignedMessage(String compact, byte[] claims, byte[] mac) {
        this.compact = compact;
        this.claims = claims;
        this.mac = mac;
    }

    public static SignedMessage sign(Typ typ, byte[] claims, byte[] key) {
        var header = new JsonWriter().with("alg", "HS256").with("typ", typ.text()).bytes();
        var input = Octets.base64url(header) + "." + Octets.base64url(claims);
        var mac = Octets.hmac(key, Octets.ascii(input));
        return new SignedMessage(input + "." + Octets.base64url(mac), claims, mac);
    }

    /** Empty where it is not of the protocol's form and the wanted kind; nothing is verified yet. */
    public static Optional<SignedMessage> read(String compact, Typ wanted) {
        return CompactParts.split(compact, PARTS).flatMap(CompactParts::decode)
                .filter(parts -> parts[2].length == MAC_LENGTH)
                .filter(parts -> Fields.read(parts[0], fields -> isHeader(fields, wanted)).isPresent())
                .map(parts -> new SignedMessage(compact, parts[1], parts[2]));
    }

    /** One that was the content of a JWE. */
    public static Optional<SignedMessage> read(byte[] content, Typ wanted) {
        return read(new String(content, StandardCharsets.ISO_8859_1), wanted);
    }

    /** The claims, where they were signed under this key. */
    public Optional<byte[]> verified(byte[] key) {
        boolean right = Octets.isHmac(key, Octets.ascii(signingInput()), mac);
        return right ? Optional.of(claims.clone()) : Optional.empty();
    }

    /** The claims as they stand there, to look up the key with which they are then verified; good for nothing else. */
    public byte[] unverified() {
        return claims.clone();
    }

    /** Header and payload as they came. */
    public String signingInput() {
        return compact.substring(0, compact.lastIndexOf('.'));
    }

    public String compact() {
        return compact;
    }

    public byte[] bytes() {
        return Octets.ascii(compact);
    }

    private static boolean isHeader(Fields fields, Typ wanted) {
        fields.only(Set.of("alg", "typ"));
        if (!fields.text("alg").equals("HS256") || !fields.text("typ").equals(wanted.text())) {
            throw new Unfit("header");
        }
        return true;
    }

    @Override
    public String toString() {
        return "signed message";
    }
}
