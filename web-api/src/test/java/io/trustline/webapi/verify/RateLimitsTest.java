package io.trustline.webapi.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.portal.provider.api.Allowance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** VOX-8: a company sees its quota coming to an end before it is refused. */
class RateLimitsTest {

    private static final List<Allowance> BOTH = List.of(
            new Allowance("minute", 60, Duration.ofMinutes(1), 59, Duration.ofMillis(41_200)),
            new Allowance("day", 1000, Duration.ofDays(1), 0, Duration.ofSeconds(3600)));

    @Test
    void eachBoundIsAnItemOfAStructuredList() {
        assertEquals("\"minute\";q=60;w=60, \"day\";q=1000;w=86400", RateLimits.policy(BOTH));
    }

    @Test
    void whatIsLeftGoesWithTheTimeUntilItIsWholeAgainRoundedUp() {
        assertEquals("\"minute\";r=59;t=42, \"day\";r=0;t=3600", RateLimits.left(BOTH));
    }
}
