package io.trustline.sdk.wire.http;

import io.trustline.sdk.wire.Octets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An HTTP message signature with {@code hmac-sha256} (RFC 9421), as narrow as the protocol needs it: exactly the
 * components of its kind in their order, and created, nonce, keyid, tag, maybe alg as parameters.
 */
public final class HttpSignature {

    public static final String INPUT_HEADER = "Signature-Input";
    public static final String SIGNATURE_HEADER = "Signature";

    private static final String ALGORITHM = "hmac-sha256";
    private static final Set<String> PARAMETERS = Set.of("created", "nonce", "keyid", "tag", "alg");
    private static final Pattern NAME = Pattern.compile("[!#-\\[\\]-~]{1,64}");

    private final SignatureInput input;
    private final byte[] base;
    private final byte[] signature;

    private HttpSignature(SignatureInput input, byte[] base, byte[] signature) {
        this.input = input;
        this.base = base;
        this.signature = signature;
    }

    /** The two headers that sign the request; the headers that they cover must be there already. */
    public static Map<String, String> sign(SignedRequest request, SignatureKind kind, SigningKey key, Instant created,
            String nonce) {
        if (!NAME.matcher(nonce).matches() || !NAME.matcher(key.keyid()).matches()) {
            throw new IllegalArgumentException("nonce or keyid has no place in a header");
        }
        var raw = "(" + String.join(" ", kind.components().stream().map(HttpSignature::quoted).toList()) + ")"
                + ";created=" + created.getEpochSecond() + ";nonce=" + quoted(nonce) + ";keyid="
                + quoted(key.keyid()) + ";tag=" + quoted(kind.tag());
        var base = base(request, kind, raw).orElseThrow(() -> new IllegalArgumentException("a header is missing"));
        var signature = Base64.getEncoder().encodeToString(Octets.hmac(key.key(), base));
        var headers = new LinkedHashMap<String, String>();
        headers.put(INPUT_HEADER, kind.label() + "=" + raw);
        headers.put(SIGNATURE_HEADER, kind.label() + "=:" + signature + ":");
        return headers;
    }

    /** Empty where there is no such signature of this kind, or anything about it is unclear. */
    public static Optional<HttpSignature> read(SignedRequest request, SignatureKind kind) {
        var input = request.list(INPUT_HEADER).flatMap(header -> SignatureInput.read(header, kind.label()))
                .filter(candidate -> fits(candidate, kind));
        var base = input.flatMap(known -> base(request, kind, known.raw()));
        var signature = request.list(SIGNATURE_HEADER).flatMap(ByteSequences::read)
                .flatMap(members -> Optional.ofNullable(members.get(kind.label())));
        return base.isEmpty() || signature.isEmpty()
                ? Optional.empty()
                : Optional.of(new HttpSignature(input.orElseThrow(), base.get(), signature.get()));
    }

    /** Whose key to verify it with. */
    public String keyid() {
        return input.text("keyid").orElseThrow();
    }

    /** Which the verifier must not have seen before, within the window. */
    public String nonce() {
        return input.text("nonce").orElseThrow();
    }

    public Instant created() {
        return Instant.ofEpochSecond(input.number("created").orElseThrow());
    }

    /** Whether it was made with this key, and not longer ago (nor further ahead) than the window. */
    public boolean isFrom(byte[] key, Instant now, Duration window) {
        boolean inTime = Duration.between(created(), now).abs().compareTo(window) <= 0;
        return Octets.isHmac(key, base, signature) && inTime;
    }

    private static boolean fits(SignatureInput input, SignatureKind kind) {
        boolean named = input.text("keyid").filter(HttpSignature::isName).isPresent()
                && input.text("nonce").filter(HttpSignature::isName).isPresent();
        boolean algorithm = !input.parameters().containsKey("alg")
                || input.text("alg").filter(ALGORITHM::equals).isPresent();
        return input.components().equals(kind.components()) && PARAMETERS.containsAll(input.parameters().keySet())
                && input.text("tag").filter(kind.tag()::equals).isPresent()
                && input.number("created").isPresent() && named && algorithm;
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** RFC 9421 §2.5. */
    private static Optional<byte[]> base(SignedRequest request, SignatureKind kind, String raw) {
        var base = new StringBuilder();
        for (var name : kind.components()) {
            var value = request.component(name);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            base.append(quoted(name)).append(": ").append(value.get()).append('\n');
        }
        return Optional.of(Octets.ascii(base.append("\"@signature-params\": ").append(raw).toString()));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    @Override
    public String toString() {
        return "signature by " + keyid();
    }
}
