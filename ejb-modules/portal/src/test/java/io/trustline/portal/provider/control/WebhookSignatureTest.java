package io.trustline.portal.provider.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** VOX-8: news are signed as Standard Webhooks says, with the example of its own library's tests. */
class WebhookSignatureTest {

    @Test
    void signsAsTheStandardsLibrariesDo() {
        var key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                WebhookSignature.of(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}"));
    }
}
