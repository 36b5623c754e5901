package io.trustline.sip.vault.control;

import io.trustline.kernel.json.Json;
import io.trustline.kernel.vault.KeyMissing;
import io.trustline.kernel.vault.KeyRing;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallMatter;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallSecret;
import java.io.StringReader;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a call tells, on its way through the queue (docs/protocols/voice.md §2). */
public final class CallSecrets {

    /** A code of ten digits makes about 250 characters, a script of twelve pieces ten times that. */
    private static final int LONGEST = 4096;
    private static final JOSEObjectType TYPE = new JOSEObjectType("trustline-call");
    private static final String CALL = "call";
    private static final String CODE = "code";
    private static final String SCREEN = "screen";
    private static final String SCRIPT = "script";

    private final KeyRing keys;

    public CallSecrets(KeyRing keys) {
        this.keys = keys;
    }

    public String seal(CallId call, CallMatter matter) {
        return seal(call, matter.<Map<String, Object>>fold(CallSecrets::body,
                script -> Map.of(SCRIPT, script.canonical())));
    }

    private static Map<String, Object> body(CallSecret secret) {
        var body = new LinkedHashMap<String, Object>(Map.of(CODE, secret.code()));
        secret.screenDigits().ifPresent(two -> body.put(SCREEN, two));
        return body;
    }

    private String seal(CallId call, Map<String, Object> body) {
        var header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM).keyID(keys.currentName())
                .type(TYPE).customParam(CALL, call.toString()).build();
        var sealed = new JWEObject(header, new Payload(body));
        try {
            sealed.encrypt(new DirectEncrypter(keys.current(GatewayKeyUse.CODE_IN_TRANSIT)));
            return sealed.serialize();
        } catch (JOSEException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Empty where it was not sealed by one of our keys for this very call, or neither tells a code nor asks. */
    public Optional<CallMatter> open(CallId call, String sealed) {
        if (sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var object = JWEObject.parse(sealed);
            return isFor(call, object.getHeader()) ? Optional.of(read(object)) : Optional.empty();
        } catch (ParseException | JOSEException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean isFor(CallId call, JWEHeader header) {
        return JWEAlgorithm.DIR.equals(header.getAlgorithm())
                && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod()) && TYPE.equals(header.getType())
                && header.getCompressionAlgorithm() == null && header.getKeyID() != null
                && call.toString().equals(header.getCustomParam(CALL));
    }

    private CallMatter read(JWEObject object) throws JOSEException {
        var key = keys.named(object.getHeader().getKeyID(), GatewayKeyUse.CODE_IN_TRANSIT).orElseThrow(
                () -> new KeyMissing("a code is sealed under another gateway's key"));
        object.decrypt(new DirectDecrypter(key));
        var body = object.getPayload().toJSONObject();
        return body.containsKey(SCRIPT)
                ? script(body)
                : new CallSecret((String) body.get(CODE), Optional.ofNullable((String) body.get(SCREEN)));
    }

    private static CallScript script(Map<String, Object> body) {
        if (body.size() != 1) {
            throw new IllegalArgumentException("a call asks, or it tells a code");
        }
        try (var reader = Json.createReader(new StringReader((String) body.get(SCRIPT)))) {
            return CallScript.fromJson(reader.readArray());
        }
    }
}
