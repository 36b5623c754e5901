package io.trustline.web.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PLAT-6: people get pages, programs get problems. */
class JsonWishTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"application/json|true", "application/problem+json|true",
            "Application/JSON|true", "application/json, text/html|true", "application/json;q=0.9, text/html;q=0.8|true",
            "text/html, application/json|false", "text/html;q=0.5, application/json|true",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|false", "*/*|false", "''|false",
            "application/json;q=0|false", "application/json;q=x|true", ",,;;q=|false"})
    void followsTheAcceptHeader(String accept, boolean json) {
        assertEquals(json, JsonWish.of("/home", accept));
    }

    @Test
    void takesAnOddVisitorForAPerson() {
        assertEquals(false, JsonWish.of("/home", null));
        assertEquals(false, JsonWish.of("/home", "application/json," + "x".repeat(1000)));
    }

    @Test
    void takesEveryCallerOfAnApiForAProgram() {
        assertEquals(true, JsonWish.of("/api/devices", "text/html"));
    }
}
