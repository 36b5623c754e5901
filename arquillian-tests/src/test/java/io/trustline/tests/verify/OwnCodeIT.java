package io.trustline.tests.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;

import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.SessionKeys;
import io.trustline.sip.api.SessionKeys.Stamp;
import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.speech.control.Prompts;
import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.server.Listens;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;
import io.trustline.tests.harness.telephone.WebPhone;

/**
 * Embodiment 4 (VOX-7): the accounts, the codes and their checking are another company's; Trustline is its telephone
 * gateway, which proves K2 before it dials (VOX-2, VOX-4).
 */
@Listens
class OwnCodeIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final WebPhone PHONE = new WebPhone(PRODUCT.ports().phonePage());
    private static final Ear EAR = new Ear(new Prompts(new PromptFolder(Optional.empty())));

    private final Company harbour = Company.of(PRODUCT);

    @Test
    void anothersCodeIsReadToItsCustomerByTheGatewayAlone() {
        var code = String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000));
        PHONE.behaving("at-once");
        int before = PHONE.last();
        var placed = harbour.posts("/calls", order("+86137" + String.format("%08d",
                ThreadLocalRandom.current().nextInt(100_000_000)), code));
        assertEquals(202, placed.status(), placed.body());
        PHONE.awaitAfter(before, "over");
        assertEquals(List.of(code, code), EAR.hear(PHONE.heard(before + 1), Language.MANDARIN).readings());
        Await.until("the company hears of the end", () -> harbour.asks(placed.location())
                .json().getJsonObject("call").getString("outcome", "").equals("spoken"));
        PHONE.behaving("by-hand");
    }

    private String order(String number, String code) {
        var nonce = Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
        var proof = SessionKeys.make(Base64.getUrlDecoder().decode(harbour.key()),
                new Stamp(new ServiceNumber(harbour.service()), Instant.now(), nonce), number,
                new CallSecret(code, Optional.empty()));
        return "{'service':'" + harbour.service() + "','number':'" + number + "','code':'" + code
                + "','language':'zh-CN','proof':{'profile':'HMAC_SHA256','value':'" + proof.value() + "','time':'"
                + proof.time() + "','nonce':'" + proof.nonce() + "'}}";
    }
}
