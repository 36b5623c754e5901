package io.trustline.portal.factor.control;

import java.text.Normalizer;
import java.util.Locale;

/** What a person typed, as it was meant: full-width signs are plain ones, gaps and hyphens are nothing. */
final class Typed {

    private static final int LONGEST = 64;

    private Typed() {
    }

    static String plain(String typed) {
        var some = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return Normalizer.normalize(some, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }

    /** Letters that look like figures are read as those (Crockford's base 32). */
    static String unambiguous(String typed) {
        return plain(typed).replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
