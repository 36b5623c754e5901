package io.trustline.sip.api;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a call tells: the code; and what it first asks for: the two digits that the page shows (VOX-11). */
public record CallSecret(String code, Optional<String> screenDigits) implements CallMatter {

    private static final Pattern CODE = Pattern.compile("[0-9]{4,10}");
    private static final Pattern SCREEN = Pattern.compile("[0-9]{2}");

    public CallSecret {
        if (!CODE.matcher(code).matches() || screenDigits.filter(two -> !SCREEN.matcher(two).matches()).isPresent()) {
            throw new IllegalArgumentException("a code has 4 to 10 digits, the screen shows 2");
        }
    }

    @Override
    public <R> R fold(Function<CallSecret, R> tells, Function<CallScript, R> asks) {
        return tells.apply(this);
    }

    @Override
    public String covered() {
        return code;
    }

    @Override
    public String screen() {
        return screenDigits.orElse("");
    }

    @Override
    public boolean isPlain() {
        return screenDigits.isEmpty();
    }

    @Override
    public String toString() {
        return "CallSecret[…]";
    }
}
