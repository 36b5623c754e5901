package io.trustline.sip.api;

import io.trustline.kernel.json.Json;
import io.trustline.kernel.messaging.MessageType;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Asks for one call. {@code secret} is a compact JWE that only the gateway opens (the code, and the two digits on the
 * screen if they are wanted); {@code challenge} is the asker's own name for what the call is about, of which one call
 * lives at a time; {@code region} (ISO 3166) is where a number without country code belongs.
 */
public record PlaceCall(CallId call, String challenge, ServiceNumber service, String region, Language language,
        String secret, SessionKey proof, Instant goodUntil) {

    public static final MessageType TYPE = new MessageType("sip.place-call", 1);

    private static final Pattern CHALLENGE = Pattern.compile("[^\\p{Cntrl}]{1,80}");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");

    public PlaceCall {
        if (!CHALLENGE.matcher(challenge).matches() || !REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("a challenge has 1 to 80 characters, a region 2 letters");
        }
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder().add("call", call.toString()).add("challenge", challenge)
                .add("service", service.value()).add("region", region).add("language", language.tag())
                .add("secret", secret)
                .add("proof",
                        Json.createObjectBuilder().add("profile", proof.profile().name()).add("number", proof.number())
                                .add("value", proof.value()).add("time", proof.time()).add("nonce", proof.nonce()))
                .add("goodUntil", goodUntil.toString()).build();
    }

    public static PlaceCall fromJson(JsonObject json) {
        var proof = json.getJsonObject("proof");
        return new PlaceCall(new CallId(UUID.fromString(json.getString("call"))), json.getString("challenge"),
                new ServiceNumber(json.getString("service")), json.getString("region"),
                Language.of(json.getString("language")).orElseThrow(), json.getString("secret"),
                new SessionKey(KeyProfile.valueOf(proof.getString("profile")), proof.getString("number"),
                        proof.getString("value"), proof.getString("time"), proof.getString("nonce")),
                Instant.parse(json.getString("goodUntil")));
    }

    /** Without number, secret and proof. */
    @Override
    public String toString() {
        return "PlaceCall[" + call + ", " + service + ", " + language.tag() + "]";
    }
}
