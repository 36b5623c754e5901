package io.trustline.kernel.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trustline.kernel.correlation.CorrelationId;
import org.junit.jupiter.api.Test;

/** PLAT-8: refusals are RFC 9457 problems with stable types. */
class ProblemTest {

    @Test
    void isWrittenAsRfc9457Says() {
        var json = new Problem(ProblemType.OVER_LIMIT, new CorrelationId("bcdfghjk2345")).toJson();
        assertEquals("urn:trustline:problem:over-limit", json.getString("type"));
        assertEquals(429, json.getInt("status"));
        assertEquals("Too many tries", json.getString("title"));
        assertEquals("bcdfghjk2345", json.getString("correlation"));
    }

    @Test
    void aTypeThatIsNoRefusalCannotExist() {
        assertThrows(IllegalArgumentException.class, () -> new ProblemType("fine", 200, "Fine"));
        assertThrows(IllegalArgumentException.class, () -> new ProblemType("Not A Slug", 400, "?"));
    }
}
