package io.trustline.sdk.transport;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came back: headers by any spelling of their name, the first value of each. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final int OK = 200;
    private static final int REFUSALS = 300;

    public Answer {
        var anySpelling = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anySpelling.putAll(headers);
        headers = anySpelling;
    }

    public boolean isGood() {
        return status >= OK && status < REFUSALS;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Messages are ASCII; anything else becomes something that no reader takes. */
    public String text() {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return "answer " + status;
    }
}
