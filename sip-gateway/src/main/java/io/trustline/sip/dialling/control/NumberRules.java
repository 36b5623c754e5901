package io.trustline.sip.dialling.control;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.DialDecision;
import io.trustline.sip.api.DialRefusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a number may be called at all, by what it is (VOX-9). Emergency and short numbers are no E.164 numbers. */
final class NumberRules {

    /** Whatever the settings say. */
    static final Set<PhoneNumberType> NEVER = Set.of(PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST,
            PhoneNumberType.PAGER, PhoneNumberType.VOICEMAIL, PhoneNumberType.UNKNOWN);
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    /** Digits in any script, and what people put between them: no letters, no parameters, nothing hidden. */
    private static final Pattern NOTATION = Pattern.compile("\\(?[+＋]?[\\p{Nd} ().\\-\\u00a0]{1,40}");

    /** "+" and seven digits; whatever is shorter is of some network's own. */
    private static final int SHORTEST = 8;

    private final DialBounds bounds;

    NumberRules(DialBounds bounds) {
        this.bounds = bounds;
    }

    DialDecision judge(String text, String region) {
        if (!NOTATION.matcher(text).matches()) {
            return new DialDecision.Refuse(DialRefusal.NOT_A_NUMBER);
        }
        try {
            return judge(NUMBERS.parse(text, region));
        } catch (NumberParseException noNumber) {
            return new DialDecision.Refuse(DialRefusal.NOT_A_NUMBER);
        }
    }

    private DialDecision judge(PhoneNumber number) {
        var e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
        if (NUMBERS.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE || e164.length() < SHORTEST) {
            return new DialDecision.Refuse(DialRefusal.NOT_A_NUMBER);
        }
        var country = Optional.ofNullable(NUMBERS.getRegionCodeForNumber(number)).orElse("");
        return trouble(number, e164, country).<DialDecision>map(DialDecision.Refuse::new)
                .orElseGet(() -> new DialDecision.Dial(new Msisdn(e164), country));
    }

    private Optional<DialRefusal> trouble(PhoneNumber number, String e164, String country) {
        if (beginsLike(e164, bounds.blockedPrefixes())) {
            return Optional.of(DialRefusal.PREFIX_BLOCKED);
        }
        if (!NUMBERS.isValidNumber(number)) {
            return Optional.of(DialRefusal.UNALLOCATED_NUMBER);
        }
        if (!bounds.allowsCountry(country)) {
            return Optional.of(DialRefusal.COUNTRY_NOT_ALLOWED);
        }
        if (!bounds.kinds().contains(NUMBERS.getNumberType(number))) {
            return Optional.of(DialRefusal.PREMIUM_NUMBER);
        }
        boolean outside = !bounds.allowedPrefixes().isEmpty() && !beginsLike(e164, bounds.allowedPrefixes());
        return outside ? Optional.of(DialRefusal.PREFIX_BLOCKED) : Optional.empty();
    }

    private static boolean beginsLike(String e164, List<String> prefixes) {
        return prefixes.stream().anyMatch(e164::startsWith);
    }
}
