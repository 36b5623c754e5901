package io.trustline.portal.guard.control;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.source.Tokens;
import io.trustline.portal.control.PortalKeyUse;
import io.trustline.portal.control.PortalKeys;
import io.trustline.portal.control.Tries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;

/** Under which names the guard remembers numbers, prefixes and places, without holding numbers in full. */
@ApplicationScoped
public class Marks {

    private static final String MAC = "HmacSHA256";
    /** Calling code and so many digits: a range as operators get them, such as +86 139 1234. */
    private static final int MOST_NATIONAL = 7;
    /** A prefix always covers a thousand numbers or more; a shorter rest would name a person. */
    private static final int LEAST_REST = 3;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    @Inject
    PortalKeys keys;

    /** Numbers are few enough to be tried, so the digest needs a key. */
    String number(Msisdn number) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(keys.ring().current(PortalKeyUse.NUMBER_DIGESTS));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(number.e164().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static String prefix(Msisdn number) {
        var digits = number.e164();
        int code = 1 + callingCode(digits).length();
        return digits.substring(0, Math.min(code + MOST_NATIONAL, digits.length() - LEAST_REST));
    }

    /** A tenant says itself where its customer is: such words never touch the places of another service. */
    static Optional<String> network(CallWish wish) {
        var visitor = wish.visitor();
        return visitor.address().isEmpty()
                ? Optional.empty()
                : Optional.of(wish.service() + "/" + Tries.network(visitor));
    }

    static Optional<String> browser(CallWish wish) {
        return wish.visitor().known().map(token -> Tokens.digest(token.value()).substring(0, 32));
    }

    private static String callingCode(String e164) {
        try {
            return Integer.toString(NUMBERS.parse(e164, null).getCountryCode());
        } catch (NumberParseException ofNoCountry) {
            return "";
        }
    }
}
