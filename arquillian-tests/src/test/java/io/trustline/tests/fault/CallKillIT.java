package io.trustline.tests.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.database.Rows;
import io.trustline.tests.harness.device.Operator;
import io.trustline.tests.harness.server.OwnServer;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.telephone.WebPhone;

/** The server is killed (SIGKILL) while it rings and while it speaks: nobody has to clear up after it (VOX-5). */
@OwnServer
class CallKillIT {

    private static final String NUMBER = "13800138000";
    private static final Duration TOLD = Duration.ofSeconds(60);

    @Test
    void callsThatWereCutOffEndByThemselvesAndTheNumberMayBeCalledAgain() {
        try (var product = Product.named("call-kill")) {
            var ringing = cutOff(product, "by-hand", "ringing");
            var speaking = cutOff(product, "at-once", "talking");
            var operator = Operator.of(product.start());
            awaitFate(operator, ringing, "Interrupted");
            awaitFate(operator, speaking, "Interrupted");

            phone(product).behaving("decline");
            awaitFate(operator, operator.calls(NUMBER, "en"), "Declined");

            product.stop();
            var rows = Rows.ofH2(product.home());
            assertEquals(2, rows.count("select count(*) from sip.call where outcome = 'interrupted'"));
            assertEquals(0, rows.count("select count(*) from sip.live_challenge"));
            assertEquals(0, rows.count("select count(*) from sip.outbox"));
        }
    }

    /** Begins a call, kills the server in the middle of it, and says which call it was. */
    private static String cutOff(Product product, String manner, String state) {
        product.start();
        var phone = phone(product).behaving(manner);
        int before = phone.last();
        var call = Operator.of(product).calls(NUMBER, "en");
        phone.awaitAfter(before, state);
        product.kill();
        return call;
    }

    private static WebPhone phone(Product product) {
        return new WebPhone(product.ports().phonePage());
    }

    private static void awaitFate(Operator operator, String call, String fate) {
        Await.until("the call is " + fate, TOLD, () -> operator.fate(call).equals(fate));
    }
}
