package io.trustline.web.gate;

import io.trustline.portal.api.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** Which language a visitor reads: the one they chose, else the first that their browser names, else Chinese. */
@ApplicationScoped
public class LanguageChoice {

    @Inject
    VisitCookies cookies;

    Language of(HttpServletRequest request) {
        return cookies.read(request, VisitCookies.LANGUAGE).flatMap(Language::parse)
                .orElseGet(() -> preferred(request));
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.CHINESE;
        }
        for (var locale : Collections.list(request.getLocales())) {
            for (var language : Language.values()) {
                if (language.locale().getLanguage().equals(locale.getLanguage())) {
                    return language;
                }
            }
        }
        return Language.ENGLISH;
    }
}
