package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.Language;
import io.trustline.sip.peers.harness.Await;
import io.trustline.sip.peers.harness.Baresip;
import io.trustline.sip.peers.harness.Needs;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.peers.house.Gateway;
import io.trustline.sip.peers.house.Listener;
import io.trustline.sip.peers.house.TrunkBook;

/**
 * A foreign telephone answers, records, and from its recording every digit of every code is recognised: thirty random
 * codes in each language, half of them in each law.
 */
@Needs({"baresip", "sox"})
class BaresipPeerIT {

    private static final int PHONES = 15;
    private static final int DIGITS = 6;

    /** What one telephone should have heard and what is in its recording. */
    private record Heard(String told, String recognised, CallOutcome outcome) {}

    @ParameterizedTest
    @CsvSource({"zh-CN,pcma", "zh-CN,pcmu", "en,pcma", "en,pcmu"})
    void randomCodesArriveDigitByDigit(String language, String codec) throws Exception {
        var chance = new Random(7 + language.hashCode() + codec.hashCode());
        var pool = Executors.newFixedThreadPool(PHONES);
        try {
            var tasks = new ArrayList<Callable<Heard>>();
            for (int phone = 0; phone < PHONES; phone++) {
                var code = code(chance);
                tasks.add(() -> ring(code, Language.of(language).orElseThrow(), codec));
            }
            for (var heard : pool.invokeAll(tasks)) {
                assertEquals(Plain.SPOKEN, heard.get().outcome(), heard.get().toString());
                assertEquals(heard.get().told(), heard.get().recognised());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Heard ring(String code, Language language, String codec) {
        try (var phone = Baresip.answers(Gateway.NUMBER, Network.PHONE, codec);
                var gateway = Gateway.over(TrunkBook.udp("north", Network.PHONE, phone.port()))) {
            var outcome = gateway.call(code, language).outcome();
            Await.until("all is recorded", () -> phone.recordings().size() == 1);
            var recognised = Listener.hears(phone.recordings().get(0), language);
            return new Heard(code + " " + code, recognised, outcome);
        }
    }

    private static String code(Random chance) {
        return chance.ints(DIGITS, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }
}
