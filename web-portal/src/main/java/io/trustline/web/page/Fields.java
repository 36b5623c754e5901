package io.trustline.web.page;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.portal.api.AccountName;
import io.trustline.portal.api.Password;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Turns what was typed into values, or says at the field why it cannot be one. */
@RequestScoped
public class Fields {

    /** Customers who leave out the country code are at home here. */
    private static final String HOME_REGION = "CN";
    /** ITU-T E.164 §6: no number has more. */
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_NUMBER = 64;

    @Inject
    FormFaults faults;

    public Optional<AccountName> name(String field, String typed) {
        var name = AccountName.parse(typed);
        if (name.isEmpty()) {
            faults.add(field, nameFault(typed));
        }
        return name;
    }

    public Optional<Msisdn> number(String field, String typed) {
        var number = Msisdn.parse(typed, HOME_REGION);
        if (number.isEmpty()) {
            faults.add(field, numberFault(typed));
        }
        return number;
    }

    /** One that exists already: only the portal can say whether it is right. */
    public Optional<Password> presentPassword(String field, String typed) {
        var password = Password.parse(typed);
        if (password.isEmpty()) {
            faults.add(field, isBlank(typed) ? "fault.password.empty" : "fault.password.long");
        }
        return password;
    }

    public Optional<Password> newPassword(String field, String typed) {
        var password = Password.parse(typed);
        if (password.isEmpty()) {
            faults.add(field, isBlank(typed) ? "fault.password.none-chosen" : "fault.password.long");
        } else if (!password.get().isLongEnough()) {
            faults.add(field, "problem.password-too-short");
            return Optional.empty();
        }
        return password;
    }

    private static String nameFault(String typed) {
        if (isBlank(typed)) {
            return "fault.name.empty";
        }
        int length = typed.strip().codePointCount(0, typed.strip().length());
        if (length > AccountName.LONGEST) {
            return "fault.name.long";
        }
        return length < AccountName.SHORTEST ? "fault.name.short" : "fault.name.form";
    }

    private static String numberFault(String typed) {
        if (isBlank(typed)) {
            return "fault.number.empty";
        }
        boolean tooLong = typed.length() > LONGEST_NUMBER
                || typed.codePoints().filter(Character::isDigit).count() > MOST_DIGITS;
        return tooLong ? "fault.number.long" : "fault.number.form";
    }

    public static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }
}
