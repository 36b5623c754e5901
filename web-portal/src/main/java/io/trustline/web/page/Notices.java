package io.trustline.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Carries one notice over a redirect. A cookie of fixed words, since the visitor may have no session (any more), and
 * an address with text in it could be made by anyone.
 */
@Named
@RequestScoped
public class Notices {

    static final String COOKIE = "__Host-trustline-notice";
    private static final int LIFE_SECONDS = (int) Duration.ofMinutes(1).toSeconds();

    @Inject
    HttpServletRequest request;
    @Inject
    Here here;

    private Optional<Notice> current;

    public void leave(Notice notice, HttpServletResponse response) {
        response.addCookie(cookie(notice.slug(), LIFE_SECONDS));
    }

    /** Shown once: whoever asks first also takes it off the browser. Null when there is nothing to tell. */
    public Notice getCurrent() {
        if (current == null) {
            current = carried();
            current.ifPresent(notice -> here.response().addCookie(cookie("", 0)));
        }
        return current.orElse(null);
    }

    private Optional<Notice> carried() {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).findFirst()
                .map(Cookie::getValue).flatMap(Notice::parse);
    }

    private static Cookie cookie(String value, int lifeSeconds) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(lifeSeconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
