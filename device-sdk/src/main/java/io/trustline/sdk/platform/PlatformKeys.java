package io.trustline.sdk.platform;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.curve.PublicKeys;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.Unfit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The platform's public keys, as its JWK set says them (§1); those of kinds that we do not know are left out. */
public final class PlatformKeys {

    private static final Set<String> MATERIAL = Set.of("kty", "crv", "x", "y", "n", "e");

    private final List<PlatformKey> keys;

    private PlatformKeys(List<PlatformKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** One of them and its name. */
    public record PlatformKey(String kid, Suite suite, JWK jwk) {}

    /** Empty where the text is no JWK set or has no key that we could use. */
    public static Optional<PlatformKeys> read(byte[] jwkSet) {
        return Fields.read(jwkSet, fields -> new PlatformKeys(usable(fields))).filter(set -> !set.keys.isEmpty());
    }

    /** The maker's, given with the device. */
    public static PlatformKeys trusted(String jwkSet) {
        return read(jwkSet.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("no usable key in the platform's key set"));
    }

    /** In the platform's order: current ones first. */
    public List<PlatformKey> all() {
        return keys;
    }

    /** The first whose kind is liked most: {@code RSA}, {@code P-256} or {@code X25519}. */
    public PlatformKey preferred(List<String> kinds) {
        return kinds.stream().flatMap(kind -> keys.stream().filter(key -> kind(key.jwk()).equals(kind))).findFirst()
                .orElse(keys.get(0));
    }

    public Optional<PlatformKey> of(Suite suite) {
        return keys.stream().filter(key -> key.suite() == suite).findFirst();
    }

    public static String kind(JWK key) {
        return key instanceof RSAKey ? "RSA" : key.toJSONObject().get("crv").toString();
    }

    private static List<PlatformKey> usable(Fields fields) {
        var usable = new ArrayList<PlatformKey>();
        fields.objects("keys").forEach(jwk -> usable(jwk).ifPresent(usable::add));
        return usable;
    }

    private static Optional<PlatformKey> usable(Map<String, Object> jwk) {
        try {
            var fields = Fields.of(jwk);
            var material = new HashMap<>(jwk);
            material.keySet().retainAll(MATERIAL);
            var suite = suite(fields.text("alg"));
            var kid = fields.text("kid");
            return fields.text("use").equals("enc")
                    ? PublicKeys.read(material).map(key -> new PlatformKey(kid, suite, key))
                    : Optional.empty();
        } catch (Unfit ofAnotherKind) {
            return Optional.empty();
        }
    }

    private static Suite suite(String alg) {
        return switch (alg) {
            case "RSA-OAEP-256" -> Suite.RSA_OAEP_256;
            case "ECDH-ES+A256KW" -> Suite.ECDH_ES;
            default -> throw new Unfit("alg");
        };
    }
}
