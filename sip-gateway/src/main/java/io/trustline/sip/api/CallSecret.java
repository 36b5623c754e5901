package io.trustline.sip.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a call tells: the code; and what it first asks for: the two digits that the page shows (VOX-11). */
public record CallSecret(String code, Optional<String> screenDigits) {

    private static final Pattern CODE = Pattern.compile("[0-9]{4,10}");
    private static final Pattern SCREEN = Pattern.compile("[0-9]{2}");

    public CallSecret {
        if (!CODE.matcher(code).matches() || screenDigits.filter(two -> !SCREEN.matcher(two).matches()).isPresent()) {
            throw new IllegalArgumentException("a code has 4 to 10 digits, the screen shows 2");
        }
    }

    @Override
    public String toString() {
        return "CallSecret[…]";
    }
}
