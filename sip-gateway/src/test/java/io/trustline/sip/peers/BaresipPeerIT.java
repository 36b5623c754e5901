package io.trustline.sip.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
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

/** A foreign telephone answers, records, and from its recording every digit of every code is recognised. */
@Needs({"baresip", "sox"})
class BaresipPeerIT {

    private static final int PHONES = 15;
    private static final int CALLS_EACH = 2;
    private static final int DIGITS = 6;

    /** What one telephone should have heard and what is in its recordings, in order. */
    private record Heard(List<String> told, List<String> recognised, List<CallOutcome> outcomes) {}

    @ParameterizedTest
    @CsvSource({"zh-CN,pcma", "zh-CN,pcmu", "en,pcma", "en,pcmu"})
    void thirtyRandomCodesArriveDigitByDigit(String language, String codec) throws Exception {
        var chance = new Random(7 + language.hashCode() + codec.hashCode());
        var pool = Executors.newFixedThreadPool(PHONES);
        try {
            var tasks = new ArrayList<Callable<Heard>>();
            for (int phone = 0; phone < PHONES; phone++) {
                var codes = codes(chance);
                tasks.add(() -> ring(codes, Language.of(language).orElseThrow(), codec));
            }
            for (var heard : pool.invokeAll(tasks)) {
                assertTrue(heard.get().outcomes().stream().allMatch(Plain.SPOKEN::equals), heard.get().toString());
                assertEquals(heard.get().told(), heard.get().recognised());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Heard ring(List<String> codes, Language language, String codec) {
        var outcomes = new ArrayList<CallOutcome>();
        try (var phone = Baresip.answers(Gateway.NUMBER, Network.PHONE, codec);
                var gateway = Gateway.over(TrunkBook.udp("north", Network.PHONE, phone.port()))) {
            for (var code : codes) {
                outcomes.add(gateway.call(code, language).outcome());
            }
            Await.until("all is recorded", () -> phone.recordings().size() == codes.size());
            var recognised = phone.recordings().stream().map(file -> Listener.hears(file, language)).toList();
            return new Heard(codes.stream().map(code -> code + " " + code).toList(), recognised, outcomes);
        }
    }

    private static List<String> codes(Random chance) {
        var codes = new ArrayList<String>();
        for (int call = 0; call < CALLS_EACH; call++) {
            codes.add(chance.ints(DIGITS, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining()));
        }
        return codes;
    }
}
