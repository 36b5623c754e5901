package io.trustline.portal.factor.control;

import io.trustline.kernel.identity.CustomerId;
import io.trustline.kernel.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** What browsers are asked for, as JSON (W3C WebAuthn §5.4, §5.5). */
final class PasskeyOptions {

    /** Ed25519, ES256 and RS256 (RFC 9053, RFC 8812): what authenticators make, the best first. */
    static final List<Long> ALGORITHMS = List.of(-8L, -7L, -257L);
    static final Set<String> TRANSPORTS = Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");

    private static final String OURSELVES = "Trustline";

    private PasskeyOptions() {
    }

    static String creation(String challenge, String origin, CustomerId customer, String name,
            List<KeptPasskey> present) {
        var user = Json.createObjectBuilder().add("id", handle(customer)).add("name", name).add("displayName", name);
        var kind = Json.createObjectBuilder().add("residentKey", "preferred").add("requireResidentKey", false)
                .add("userVerification", "preferred");
        var relyingParty = Json.createObjectBuilder().add("id", WebAuthn.relyingParty(origin)).add("name", OURSELVES);
        return common(challenge).add("rp", relyingParty).add("user", user).add("pubKeyCredParams", algorithms())
                .add("excludeCredentials", credentials(present)).add("authenticatorSelection", kind)
                .add("attestation", "none").build().toString();
    }

    static String request(String challenge, String origin, List<KeptPasskey> present) {
        return common(challenge).add("rpId", WebAuthn.relyingParty(origin)).add("userVerification", "preferred")
                .add("allowCredentials", credentials(present)).build().toString();
    }

    private static JsonObjectBuilder common(String challenge) {
        return Json.createObjectBuilder().add("challenge", challenge).add("timeout",
                PasskeyCeremonies.LIFE.toMillis());
    }

    private static JsonArrayBuilder algorithms() {
        var all = Json.createArrayBuilder();
        ALGORITHMS.forEach(
                number -> all.add(Json.createObjectBuilder().add("type", "public-key").add("alg", number)));
        return all;
    }

    private static JsonArrayBuilder credentials(List<KeptPasskey> passkeys) {
        var all = Json.createArrayBuilder();
        for (var passkey : passkeys) {
            var transports = Json.createArrayBuilder();
            List.of(passkey.transports().split(",")).stream().filter(name -> !name.isEmpty()).forEach(transports::add);
            all.add(Json.createObjectBuilder().add("type", "public-key").add("id", passkey.credentialId())
                    .add("transports", transports));
        }
        return all;
    }

    /** Tells an authenticator which of its passkeys is whose; no name, no number. */
    private static String handle(CustomerId customer) {
        var id = customer.value();
        var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
