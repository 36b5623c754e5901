package io.trustline.web.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests as a container would hand them over, said in a line. */
final class Requests {

    private final Map<String, Object> answers = new TreeMap<>();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Requests(String method, String path) {
        answers.putAll(Map.of("getMethod", method, "getRequestURI", path, "isSecure", true, "getContentLengthLong", -1L,
                "getRemoteAddr", "192.0.2.7", "getLocalAddr", "192.0.2.1", "getCookies", new Cookie[0]));
        headers.put("Host", List.of("bank.example"));
    }

    static Requests get(String path) {
        return new Requests("GET", path);
    }

    static Requests post(String path) {
        return new Requests("POST", path).header("Content-Type", "application/x-www-form-urlencoded");
    }

    static Requests with(String method, String path) {
        return new Requests(method, path);
    }

    Requests header(String name, String... values) {
        headers.put(name, List.of(values));
        return this;
    }

    Requests length(long bytes) {
        answers.put("getContentLengthLong", bytes);
        return this;
    }

    /** Over plain HTTP, from {@code remote} to the address {@code local} of this machine. */
    Requests plain(String remote, String local) {
        answers.putAll(Map.of("isSecure", false, "getRemoteAddr", remote, "getLocalAddr", local));
        return this;
    }

    Requests query(String query) {
        answers.put("getQueryString", query);
        return this;
    }

    Requests cookie(String name, String value) {
        answers.put("getCookies", new Cookie[]{new Cookie(name, value)});
        return this;
    }

    Requests reads(Locale... locales) {
        answers.put("getLocales", List.of(locales));
        return header("Accept-Language", "said");
    }

    HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(Requests.class.getClassLoader(),
                new Class<?>[]{HttpServletRequest.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> first((String) arguments[0]);
                    case "getHeaders" -> Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
                    case "getContentType" -> first("Content-Type");
                    case "getLocales" -> Collections.enumeration((List<?>) answers.get("getLocales"));
                    default -> answers.get(method.getName());
                });
    }

    Asked asked() {
        var request = request();
        return new Asked(request, new PageRules().of(request.getRequestURI()).orElseThrow());
    }

    private String first(String header) {
        return headers.getOrDefault(header, Collections.singletonList(null)).get(0);
    }
}
