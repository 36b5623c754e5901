package io.trustline.sip.stack.message.control;

/** Writes a request line by line; nothing that is written can break out of its line. */
public final class RequestText {

    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    public RequestText(String method, String uri) {
        text.append(safe(method)).append(' ').append(safe(uri)).append(" SIP/2.0").append(END);
    }

    public RequestText line(String header, String value) {
        text.append(header).append(": ").append(safe(value)).append(END);
        return this;
    }

    public String withoutBody() {
        return text + "Content-Length: 0" + END + END;
    }

    /** SDP and the like: ASCII, so that characters are bytes. */
    public String withBody(String type, String body) {
        return text + "Content-Type: " + safe(type) + END + "Content-Length: " + body.length() + END + END + body;
    }

    private static String safe(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("control character in a header");
        }
        return value;
    }
}
