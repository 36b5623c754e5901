package io.trustline.webapi.verify;

import io.trustline.portal.provider.api.LiveKey;
import io.trustline.sdk.wire.http.ContentDigest;
import io.trustline.sdk.wire.http.HttpSignature;
import io.trustline.sdk.wire.http.SignatureKind;
import io.trustline.sdk.wire.http.SignedRequest;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.webapi.edge.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A signature under K1 (RFC 9421), whose {@code keyid} is SN, maybe with a colon and the key's name. */
record SignedClaim(ServiceNumber service, Optional<String> keyName, HttpSignature made) implements Claim {

    private static final Pattern KEYID = Pattern.compile("([0-9A-Za-z-]{1,32})(?::([!-9;-~]{1,64}))?");

    static Optional<SignedClaim> read(HttpServletRequest request) {
        var body = Content.of(request).bytes();
        var digests = Collections.list(request.getHeaders(ContentDigest.HEADER));
        if (body.length > 0 && (digests.size() != 1 || !ContentDigest.matches(digests.get(0), body))) {
            return Optional.empty();
        }
        return HttpSignature.read(new SignedRequest(request.getMethod(), request.getRequestURI(),
                name -> Collections.list(request.getHeaders(name))), kind(request, body)).flatMap(SignedClaim::of);
    }

    private static SignatureKind kind(HttpServletRequest request, byte[] body) {
        if (body.length == 0) {
            return SignatureKind.SERVICE;
        }
        return request.getHeader(Repeats.HEADER) == null ? SignatureKind.SERVICE_WITH_BODY : SignatureKind.SERVICE_ONCE;
    }

    private static Optional<SignedClaim> of(HttpSignature signature) {
        var keyid = KEYID.matcher(signature.keyid());
        return keyid.matches()
                ? Optional.of(new SignedClaim(new ServiceNumber(keyid.group(1)), Optional.ofNullable(keyid.group(2)),
                        signature))
                : Optional.empty();
    }

    /** The time is judged apart, so that an honest caller with a wrong clock hears what is wrong. */
    @Override
    public Optional<LiveKey> proven(List<LiveKey> keys) {
        return keys.stream().filter(key -> made.isFrom(key.key(), made.created(), Duration.ZERO))
                .filter(key -> keyName.isEmpty() || keyName.get().equals(key.name())).reduce((one, other) -> one);
    }

    @Override
    public Optional<HttpSignature> signature() {
        return Optional.of(made);
    }
}
