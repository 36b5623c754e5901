package io.trustline.webapi.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VOX-8: a company is who has its SN and one of its live keys; nothing else tells anything. */
class ServiceCallersTest extends AtTheGate {

    @Test
    void eitherLiveKeyIsAPassword() {
        assertEquals("415926", judge(basic("415926", OLDER)));
        assertEquals("415926", judge(basic("415926", NEWER)));
    }

    @Test
    void aKeyThatWasRevokedIsNoneFromThisMoment() {
        keys = keys.subList(0, 1);
        assertEquals("415926", judge(basic("415926", OLDER)));
        assertEquals("not-authentic", judge(basic("415926", NEWER)));
    }

    @Test
    void nothingTellsAWrongKeyFromAnUnknownNumber() {
        assertEquals("not-authentic", judge(basic("415926", STRANGE)));
        assertEquals("not-authentic", judge(basic("271828", OLDER)));
    }

    /** Nobody has no key: what stands in for it opens nothing. */
    @Test
    void zeroesAreNoKeyOfAnUnknownNumber() {
        assertEquals("not-authentic", judge(basic("271828", new byte[32])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic !!!!", "Bearer abcd", "Basic NDE1OTI2", "Basic OnNlY3JldA==",
            "Basic LiwuOnNlY3JldA==", "Digest username=\"415926\""})
    void whatIsNoPasswordOpensNothing(String authorization) {
        assertEquals("not-authentic", judge(get().header("Authorization", authorization)));
    }

    @Test
    void twoWaysAtOnceAreNone() {
        var both = signed(post(BODY), "415926:k-1", OLDER, "n-1").header("Authorization", password("415926", OLDER));
        assertEquals("not-authentic", judge(both));
        assertEquals("not-authentic", judge(get().header("Authorization", password("415926", OLDER),
                password("415926", NEWER))));
    }

    @Test
    void whoeverTriesTooOftenWaits() {
        for (int i = 0; i < 5; i++) {
            assertEquals("not-authentic", judge(basic("415926", STRANGE)));
        }
        assertEquals("over-limit 300", judge(basic("415926", STRANGE)));
        assertEquals("over-limit 300", judge(basic("415926", OLDER)), "or a right guess would show");
        assertEquals("415926", judge(basic("415926", OLDER).from("192.0.2.8")));
        assertEquals("not-authentic", judge(basic("271828", OLDER)), "another company has tries of its own");
        clock.now = clock.now.plusSeconds(300);
        assertEquals("415926", judge(basic("415926", OLDER)));
    }

    /** While one of its servers still has the old key, the others go on. */
    @Test
    void whoeverCanShowItIsForgiven() {
        for (int i = 0; i < 12; i++) {
            assertEquals(i % 3 == 0 ? "415926" : "not-authentic", judge(basic("415926", i % 3 == 0 ? OLDER : STRANGE)));
        }
    }

    @Test
    void theUseOfAKeyIsNotedNowAndThen() {
        judge(basic("415926", OLDER));
        judge(basic("415926", OLDER));
        assertEquals(1, noted);
    }

    /** Whoever computes by the document alone gets what we take. */
}
