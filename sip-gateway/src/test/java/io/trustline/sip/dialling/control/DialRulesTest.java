package io.trustline.sip.dialling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.sip.api.ServiceNumber;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** VOX-9: calls are counted before they are dialled, and money before it is spent. */
class DialRulesTest {

    private static final String ALICE = "+8613800138000 CN";

    private final DialTown town = new DialTown();
    private final DiallingSettings settings = DialTown.settings();

    @Test
    void theEleventhCallToANumberWaitsForTheNextHour() {
        var rules = town.rules(settings);
        assertEquals(Collections.nCopies(10, ALICE), ask(rules, DialTown.ALICE, DialTown.BANK, 10));
        assertEquals("NUMBER_BUDGET", town.decide(rules, "138 0013 8000", DialTown.BANK));
        assertEquals("+8613900139000 CN", town.decide(rules, DialTown.BOB, DialTown.BANK));
        town.clock.goOn(Duration.ofHours(1));
        assertEquals(ALICE, town.decide(rules, DialTown.ALICE, DialTown.BANK));
    }

    @Test
    void aServiceHasItsMinuteAndItsDay() {
        var rules = town.rules(settings);
        assertEquals(List.of(ALICE, ALICE, "SERVICE_BUDGET"), ask(rules, DialTown.ALICE, DialTown.SHOP, 3));
        town.clock.goOn(Duration.ofMinutes(1));
        assertEquals(List.of(ALICE, "SERVICE_BUDGET"), ask(rules, DialTown.ALICE, DialTown.SHOP, 2));
        assertEquals(ALICE, town.decide(rules, DialTown.ALICE, DialTown.BANK));
        town.clock.goOn(Duration.ofDays(1));
        assertEquals(ALICE, town.decide(rules, DialTown.ALICE, DialTown.SHOP));
    }

    @Test
    void allTogetherHaveTheirMinute() {
        settings.callsPerMinute = 2;
        var rules = town.rules(settings);
        assertEquals(List.of(ALICE, ALICE, "MINUTE_BUDGET"), ask(rules, DialTown.ALICE, DialTown.BANK, 3));
    }

    @Test
    void whatARefusalTookIsGivenBack() {
        settings.callsPerMinute = 2;
        var rules = town.rules(settings);
        ask(rules, DialTown.ALICE, DialTown.BANK, 9);
        town.clock.goOn(Duration.ofMinutes(1));
        settings.callsPerMinute = 600;
        assertEquals(Collections.nCopies(8, ALICE),
                ask(town.rules(settings), DialTown.ALICE, DialTown.BANK, 8));
        assertEquals(10, rules.today(DialTown.BANK, town.clock.instant()).calls());
    }

    @Test
    void moneyIsReservedBeforeAndSettledAfter() {
        settings.spendPerDay = 100;
        settings.spendReservedPerCall = 40;
        var rules = town.rules(settings);
        var noon = town.clock.instant();
        assertEquals(List.of(ALICE, ALICE, "SPEND_CAP"), ask(rules, DialTown.ALICE, DialTown.BANK, 3));
        rules.spent(DialTown.BANK, noon, 10);
        assertEquals(List.of(ALICE, "SPEND_CAP"), ask(rules, DialTown.ALICE, DialTown.BANK, 2));
        rules.spent(DialTown.BANK, noon, 70);
        assertEquals(120, rules.view(noon).spentTodayMinor());
        assertEquals(120, rules.today(DialTown.BANK, noon).spentMinor());
    }

    @Test
    void theDayBeginsWhereTheOperatorSays() {
        settings.spendPerDay = 20;
        var rules = town.rules(settings);
        assertEquals(List.of(ALICE, "SPEND_CAP"), ask(rules, DialTown.ALICE, DialTown.BANK, 2));
        town.clock.goOn(Duration.ofHours(8).minusSeconds(1));
        assertEquals("SPEND_CAP", town.decide(rules, DialTown.ALICE, DialTown.BANK));
        town.clock.goOn(Duration.ofSeconds(1));
        assertEquals(ALICE, town.decide(rules, DialTown.ALICE, DialTown.BANK));
    }

    @Test
    void anUnknownServiceAndAForbiddenNumberTakeNothing() {
        var rules = town.rules(settings);
        assertEquals("UNKNOWN_SERVICE", town.decide(rules, DialTown.ALICE, new ServiceNumber("nobody")));
        assertEquals("PREFIX_BLOCKED", town.decide(rules, "+870773111632", DialTown.BANK));
        assertEquals("0", town.database.ask("SELECT count(*) FROM sip.budget"));
    }

    @Test
    void theTableNamesNoNumber() {
        town.decide(town.rules(settings), DialTown.ALICE, DialTown.BANK);
        assertEquals("0", town.database.ask("SELECT count(*) FROM sip.budget WHERE name LIKE '%13800138000%'"));
    }

    @Test
    void ofFiftyAtOnceExactlyTenAreDialled() throws Exception {
        assertEquals(10, dialledAtOnce(false));
    }

    @Test
    void ofFiftyAtOnceExactlyTenAreDialledInTransactionsToo() throws Exception {
        assertEquals(10, dialledAtOnce(true));
    }

    private int dialledAtOnce(boolean inTransactions) throws Exception {
        var rules = town.rules(settings);
        Callable<String> one = () -> town.decide(rules, DialTown.ALICE, DialTown.BANK);
        Callable<String> wrapped = () -> town.database
                .run(() -> town.decide(rules, DialTown.ALICE, DialTown.BANK));
        var pool = Executors.newFixedThreadPool(25);
        try {
            int dialled = 0;
            for (var answer : pool.invokeAll(Collections.nCopies(50, inTransactions ? wrapped : one))) {
                dialled += answer.get().equals(ALICE) ? 1 : 0;
            }
            return dialled;
        } finally {
            pool.shutdownNow();
        }
    }

    private List<String> ask(DialRules rules, String number, ServiceNumber service, int times) {
        return IntStream.range(0, times).mapToObj(n -> town.decide(rules, number, service)).toList();
    }
}
