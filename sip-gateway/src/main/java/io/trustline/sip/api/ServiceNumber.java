package io.trustline.sip.api;

import java.util.regex.Pattern;

/** SN: names a provider that may have calls placed (VOX-2). */
public record ServiceNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,32}");

    public ServiceNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a service number");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
