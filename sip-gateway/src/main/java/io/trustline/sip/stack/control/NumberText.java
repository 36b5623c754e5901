package io.trustline.sip.stack.control;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.TrunkWish;

/** Writes a number as a trunk wants it dialled. */
final class NumberText {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private NumberText() {
    }

    static String of(Msisdn number, TrunkWish wish) {
        var digits = number.e164().substring(1);
        return switch (wish.numberFormat()) {
            case E164 -> number.e164();
            case E164_00 -> "00" + digits;
            case DIGITS -> digits;
            case NATIONAL -> national(number.e164(), wish.callerNumber());
        };
    }

    /** National for the country of the trunk's own number; abroad with 00. */
    private static String national(String number, String caller) {
        try {
            var callee = NUMBERS.parse(number, null);
            var prefix = NUMBERS.getNddPrefixForRegion(NUMBERS.getRegionCodeForNumber(callee), true);
            var own = caller.startsWith("+") ? caller : "+" + caller;
            boolean abroad = callee.getCountryCode() != NUMBERS.parse(own, null).getCountryCode();
            return abroad || prefix == null
                    ? "00" + number.substring(1)
                    : prefix + NUMBERS.getNationalSignificantNumber(callee);
        } catch (NumberParseException unreadable) {
            return "00" + number.substring(1);
        }
    }
}
