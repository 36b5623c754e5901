package io.trustline.sdk.wire.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds every header that claims a subscriber's number, in whatever spelling: gateways, WAP proxies and web
 * frameworks differ in case, hyphens, underscores and prefixes, and a forger tries them all.
 */
public final class NumberHeaders {

    /** The one spelling that the platform reads. */
    public static final String OURS = "X-Msisdn";

    private static final List<String> TELLTALES = List.of("msisdn", "callinglineid", "callingnumber",
            "callingpartynumber", "subscribernumber", "mobilenumber", "phonenumber");
    /** What WAP gateways called it: Openwave, Nokia, and networks that hide the number in a list. */
    private static final Set<String> WHOLE_NAMES = Set.of("xupsubno", "upsubno", "xnokiaid", "xnetworkinfo",
            "networkinfo", "xmdn", "mdn", "xwapnetworkclientid");

    private NumberHeaders() {
    }

    public static boolean isOne(String name) {
        var plain = plain(name);
        return WHOLE_NAMES.contains(plain) || TELLTALES.stream().anyMatch(plain::contains);
    }

    private static String plain(String name) {
        var plain = new StringBuilder(name.length());
        for (char character : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') {
                plain.append(character);
            }
        }
        return plain.toString();
    }
}
