package io.trustline.portal.factor.control;

import io.trustline.portal.api.AccountName;
import io.trustline.portal.factor.api.AuthenticatorSetup;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What an authenticator app reads: an address, as a picture or typed. */
public final class SetUps {

    private static final String OURSELVES = "Trustline";

    private SetUps() {
    }

    /** The address as apps have agreed on it, with what RFC 6238 leaves open said plainly. */
    public static AuthenticatorSetup of(AccountName name, byte[] secret) {
        var letters = Base32.of(secret);
        var address = "otpauth://totp/" + OURSELVES + ":" + encoded(name.value()) + "?secret=" + letters + "&issuer="
                + OURSELVES + "&algorithm=SHA1&digits=" + TimeCode.DIGITS + "&period=" + TimeCode.STEP_SECONDS;
        return new AuthenticatorSetup(address, letters, QrPicture.of(address));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
