package io.trustline.webapi.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request as the container would hand it over, said in a line. */
public final class ApiRequest {

    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private byte[] body = {};
    private boolean garbled;

    private ApiRequest(String method, String path) {
        answers.putAll(Map.of("getMethod", method, "getRequestURI", path, "isSecure", true, "getContentLengthLong", -1L,
                "getRemoteAddr", "192.0.2.7", "getLocalAddr", "192.0.2.1"));
        headers.put("Host", List.of("bank.example"));
    }

    public static ApiRequest with(String method, String path) {
        return new ApiRequest(method, path);
    }

    /** A device's message, of the right form. */
    public static ApiRequest message(String path, String text) {
        return with("POST", path).header("Content-Type", "application/jose").body(text);
    }

    public ApiRequest header(String name, String... values) {
        headers.put(name, List.of(values));
        return this;
    }

    /** One more line of a header that may be there already. */
    public ApiRequest more(String name, String value) {
        var lines = new ArrayList<>(headers.getOrDefault(name, List.of()));
        lines.add(value);
        headers.put(name, lines);
        return this;
    }

    public ApiRequest without(String name) {
        headers.remove(name);
        return this;
    }

    public ApiRequest body(String text) {
        body = text.getBytes(StandardCharsets.US_ASCII);
        return this;
    }

    /** Its body breaks off, or is no body at all. */
    public ApiRequest garbled() {
        garbled = true;
        return this;
    }

    public ApiRequest length(long declared) {
        answers.put("getContentLengthLong", declared);
        return this;
    }

    public ApiRequest from(String address) {
        answers.put("getRemoteAddr", address);
        return this;
    }

    public ApiRequest plain(String local) {
        answers.putAll(Map.of("isSecure", false, "getLocalAddr", local));
        return this;
    }

    public ApiRequest query(String query) {
        answers.put("getQueryString", query);
        return this;
    }

    public ApiRequest attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    public byte[] bytes() {
        return body.clone();
    }

    public List<String> values(String header) {
        return headers.getOrDefault(header, List.of());
    }

    /** With its body read, as the outermost filter leaves it. */
    public HttpServletRequest read() {
        var request = request();
        Content.read(request).attach(request);
        return request;
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(ApiRequest.class.getClassLoader(),
                new Class<?>[]{HttpServletRequest.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> values((String) arguments[0]).stream().findFirst().orElse(null);
                    case "getHeaders" -> Collections.enumeration(values((String) arguments[0]));
                    case "getHeaderNames" -> Collections.enumeration(headers.keySet());
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "getInputStream" -> new Stream(body, garbled);
                    default -> answers.get(method.getName());
                });
    }

    private static final class Stream extends ServletInputStream {

        private final ByteArrayInputStream bytes;
        private final boolean garbled;

        Stream(byte[] bytes, boolean garbled) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.garbled = garbled;
        }

        @Override
        public int read() throws IOException {
            if (garbled) {
                throw new IOException("no chunk");
            }
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
