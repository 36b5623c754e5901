package io.trustline.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.portal.api.Language;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PLAT-5: people read the language that they chose, else the one that their browser asks for. */
class LanguageChoiceTest {

    private final LanguageChoice choice = new LanguageChoice();

    @BeforeEach
    void wire() {
        choice.cookies = new VisitCookies();
    }

    @Test
    void speaksChineseWhereNothingIsSaid() {
        assertEquals(Language.CHINESE, choice.of(Requests.get("/").request()));
    }

    @Test
    void takesTheFirstLanguageThatItKnows() {
        assertEquals(Language.CHINESE, choice.of(Requests.get("/").reads(Locale.TRADITIONAL_CHINESE).request()));
        assertEquals(Language.ENGLISH, choice.of(Requests.get("/").reads(Locale.UK, Locale.CHINA).request()));
        assertEquals(Language.CHINESE, choice.of(Requests.get("/").reads(Locale.FRENCH, Locale.CHINA).request()));
        assertEquals(Language.ENGLISH, choice.of(Requests.get("/").reads(Locale.FRENCH).request()));
    }

    @Test
    void remembersTheChoice() {
        var visitor = Requests.get("/").reads(Locale.UK).cookie("__Host-trustline-language", "zh-CN");
        var tampered = Requests.get("/").reads(Locale.UK).cookie("__Host-trustline-language", "xx");

        assertEquals(Language.CHINESE, choice.of(visitor.request()));
        assertEquals(Language.ENGLISH, choice.of(tampered.request()));
    }
}
