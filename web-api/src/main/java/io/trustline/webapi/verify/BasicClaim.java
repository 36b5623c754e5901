package io.trustline.webapi.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trustline.portal.provider.api.LiveKey;
import io.trustline.sip.api.ServiceNumber;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** SN and K1 as user and password (RFC 7617). */
record BasicClaim(ServiceNumber service, byte[] shown) implements Claim {

    private static final Pattern FORM = Pattern.compile("(?i:basic) +([A-Za-z0-9+/]{4,400}={0,2})");
    private static final Pattern USER = Pattern.compile("[0-9A-Za-z-]{1,32}");

    /** @param authorization the header as it came */
    static Optional<BasicClaim> read(String authorization) {
        var form = FORM.matcher(authorization);
        return form.matches() ? decoded(form.group(1)).flatMap(BasicClaim::parted) : Optional.empty();
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<BasicClaim> parted(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && USER.matcher(text.substring(0, colon)).matches()
                ? Optional.of(new BasicClaim(new ServiceNumber(text.substring(0, colon)),
                        text.substring(colon + 1).getBytes(UTF_8)))
                : Optional.empty();
    }

    @Override
    public Optional<LiveKey> proven(List<LiveKey> keys) {
        return keys.stream().filter(this::fits).reduce((one, other) -> one);
    }

    /** The very text that was shown: another text that decodes to the same bytes is another password. */
    private boolean fits(LiveKey key) {
        var text = Base64.getUrlEncoder().withoutPadding().encode(key.key());
        return MessageDigest.isEqual(text, shown);
    }

    @Override
    public String toString() {
        return "BasicClaim[" + service + "]";
    }
}
