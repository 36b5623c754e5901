package io.trustline.sdk.transport;

import java.util.Map;

/** One request; the path begins with a slash, an empty body is none. */
public record Request(String method, String path, Map<String, String> headers, byte[] body) {

    public Request { headers = Map.copyOf(headers); }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
