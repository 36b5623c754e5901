package io.trustline.sip.dialling.control;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may choose about whom we call; docs/configuration.md has the meaning. */
@Dependent
public class DiallingSettings {

    @Inject
    @ConfigProperty(name = "trustline.sip.countries", defaultValue = "CN")
    String countries;
    @Inject
    @ConfigProperty(name = "trustline.sip.number-kinds", defaultValue = "mobile,fixed-line,fixed-line-or-mobile")
    String numberKinds;
    @Inject
    @ConfigProperty(name = "trustline.sip.allowed-prefixes")
    Optional<String> allowedPrefixes;
    @Inject
    @ConfigProperty(name = "trustline.sip.blocked-prefixes")
    Optional<String> blockedPrefixes;
    @Inject
    @ConfigProperty(name = "trustline.sip.blocked-prefixes-shipped", defaultValue = "true")
    boolean blockedPrefixesShipped;
    @Inject
    @ConfigProperty(name = "trustline.sip.calls-per-number-and-hour", defaultValue = "40")
    int callsPerNumberAndHour;
    @Inject
    @ConfigProperty(name = "trustline.sip.calls-per-minute", defaultValue = "600")
    int callsPerMinute;
    @Inject
    @ConfigProperty(name = "trustline.sip.spend-per-day", defaultValue = "100000")
    long spendPerDay;
    @Inject
    @ConfigProperty(name = "trustline.sip.spend-reserved-per-call", defaultValue = "20")
    long spendReservedPerCall;
    @Inject
    @ConfigProperty(name = "trustline.sip.day-zone", defaultValue = "Asia/Shanghai")
    ZoneId dayZone;

    /** @throws IllegalArgumentException for values that make no sense */
    public DialBounds bounds() {
        require(callsPerNumberAndHour >= 1, "calls-per-number-and-hour");
        require(callsPerMinute >= 1, "calls-per-minute");
        require(spendPerDay >= 0, "spend-per-day");
        require(spendReservedPerCall >= 0, "spend-reserved-per-call");
        return new DialBounds(countryCodes(), kinds(), prefixes(allowedPrefixes), blocked(), callsPerNumberAndHour,
                callsPerMinute, spendPerDay, spendReservedPerCall, dayZone);
    }

    private Set<String> countryCodes() {
        var codes = words(countries).map(code -> code.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        var known = PhoneNumberUtil.getInstance().getSupportedRegions();
        require(!codes.isEmpty()
                && codes.stream().allMatch(code -> code.equals(DialBounds.ANY) || known.contains(code)),
                "countries");
        return codes;
    }

    private Set<PhoneNumberType> kinds() {
        var kinds = EnumSet.noneOf(PhoneNumberType.class);
        words(numberKinds).map(DiallingSettings::kind).forEach(kinds::add);
        require(!kinds.isEmpty() && kinds.stream().noneMatch(NumberRules.NEVER::contains), "number-kinds");
        return kinds;
    }

    private static PhoneNumberType kind(String word) {
        var name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        require(Arrays.stream(PhoneNumberType.values()).anyMatch(kind -> kind.name().equals(name)), "number-kinds");
        return PhoneNumberType.valueOf(name);
    }

    private List<String> blocked() {
        var all = new ArrayList<>(prefixes(blockedPrefixes));
        all.addAll(blockedPrefixesShipped ? BlockedPrefixes.shipped() : List.of());
        return all;
    }

    private static List<String> prefixes(Optional<String> text) {
        return words(text.orElse("")).map(BlockedPrefixes::checked).toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[,\\s]+")).filter(word -> !word.isEmpty());
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting missing or out of range: trustline.sip." + key);
        }
    }
}
