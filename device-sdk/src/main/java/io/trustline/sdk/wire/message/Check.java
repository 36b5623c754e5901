package io.trustline.sdk.wire.message;

import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.json.Unfit;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bounds that several messages share. */
final class Check {

    private static final Pattern MSISDN = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    /** The end of the year 9999; beyond it no calendar agrees. */
    private static final long LATEST = 253_402_300_799L;

    private Check() {
    }

    static void that(boolean holds, String name) {
        if (!holds) {
            throw new Unfit(name);
        }
    }

    static void bytes(byte[] value, int shortest, int longest, String name) {
        that(value.length >= shortest && value.length <= longest, name);
    }

    static void text(String value, int longest, String name) {
        that(!value.isEmpty() && value.length() <= longest && value.chars().noneMatch(Character::isISOControl), name);
    }

    static void text(Optional<String> value, int longest, String name) {
        value.ifPresent(present -> text(present, longest, name));
    }

    /** Printable ASCII without blanks. */
    static void word(String value, int longest, String name) {
        that(value.length() <= longest && PRINTABLE.matcher(value).matches(), name);
    }

    static void words(Collection<String> values, int most, int longest, String name) {
        that(values.size() <= most, name);
        values.forEach(value -> word(value, longest, name));
    }

    static void msisdn(String value) {
        that(MSISDN.matcher(value).matches(), "msisdn");
    }

    static void time(long seconds, String name) {
        that(seconds >= 0 && seconds <= LATEST, name);
    }

    /** The name of so many bytes, as it stands in messages. */
    static void name(String value, int length, String name) {
        that(Octets.fromBase64url(value).filter(bytes -> bytes.length == length).isPresent(), name);
    }

    static void continuity(String value) {
        that(value.equals("new") || value.equals("kept"), "continuity");
    }
}
