package io.trustline.kernel.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in E.164; shows only its two ends, so that no log or page holds a whole one by accident. */
public record Msisdn(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    /** Longer input is no number in any notation; refuse it before it is parsed. */
    private static final int LONGEST_NOTATION = 64;

    public Msisdn {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not E.164");
        }
    }

    /** Reads any common notation; one without a country code belongs to {@code region} (ISO 3166, such as CN). */
    public static Optional<Msisdn> parse(String notation, String region) {
        if (notation == null || notation.length() > LONGEST_NOTATION || notation.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(notation, region);
            return NUMBERS.isValidNumber(number) && !number.hasExtension()
                    ? Optional.of(new Msisdn(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** For the eyes of its owner: enough to recognise, too little to call. */
    public String masked() {
        return e164.substring(0, 3) + "…" + e164.substring(e164.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
