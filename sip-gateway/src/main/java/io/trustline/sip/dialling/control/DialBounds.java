package io.trustline.sip.dialling.control;

import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Where we call, and how often. {@code countries} holds ISO 3166 codes, or {@code *}; prefixes are "+" and digits;
 * {@code reserveMinor} is what a call takes from the day's money until it is known what it cost.
 */
public record DialBounds(Set<String> countries, Set<PhoneNumberType> kinds, List<String> allowedPrefixes,
        List<String> blockedPrefixes, int callsPerNumberAndHour, int callsPerMinute, long spendPerDayMinor,
        long reserveMinor, ZoneId zone) {

    static final String ANY = "*";

    public DialBounds {
        countries = Set.copyOf(countries);
        kinds = Set.copyOf(kinds);
        allowedPrefixes = List.copyOf(allowedPrefixes);
        blockedPrefixes = List.copyOf(blockedPrefixes);
    }

    boolean allowsCountry(String country) {
        return countries.contains(ANY) || countries.contains(country);
    }
}
