package io.trustline.web.gate;

import io.trustline.kernel.problem.ProblemType;
import io.trustline.web.fault.UnreadableRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Our cookies: Secure, HttpOnly, SameSite, bound to this host (RFC 6265bis §4.1.3.2). */
@ApplicationScoped
public class VisitCookies {

    /** The session's bearer secret; lives as long as the browser does, ends on the server earlier. */
    static final CookieKind SESSION = new CookieKind("__Host-trustline-session", Duration.ofSeconds(-1));
    /** Marks a browser in which its owner signed in before. */
    static final CookieKind BROWSER = new CookieKind("__Host-trustline-browser", Duration.ofDays(365));
    /** Carries one attempt from step to step; a recovery may wait for days, and every attempt ends by itself. */
    static final CookieKind ATTEMPT = new CookieKind("__Host-trustline-attempt", Duration.ofDays(8));
    static final CookieKind LANGUAGE = new CookieKind("__Host-trustline-language", Duration.ofDays(365));

    record CookieKind(String name, Duration life) {}

    Optional<String> read(HttpServletRequest request, CookieKind kind) {
        return Arrays.stream(all(request)).filter(cookie -> cookie.getName().equals(kind.name())).map(Cookie::getValue)
                .findFirst();
    }

    private static Cookie[] all(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        } catch (RuntimeException tooManyOrMalformed) {
            throw new UnreadableRequest(ProblemType.BAD_REQUEST, tooManyOrMalformed);
        }
    }

    void write(HttpServletResponse response, CookieKind kind, String value) {
        add(response, kind, value, (int) kind.life().toSeconds());
    }

    void erase(HttpServletResponse response, CookieKind kind) {
        add(response, kind, "", 0);
    }

    private static void add(HttpServletResponse response, CookieKind kind, String value, int lifeSeconds) {
        var cookie = new Cookie(kind.name(), value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(lifeSeconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
