package io.trustline.tests.device.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.device.DeviceApi;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.device.Numbers;
import io.trustline.tests.harness.device.RawTerminal;
import io.trustline.tests.harness.device.Reply;

/** The same thing from several sides at once: one of them wins, nobody is locked out, nothing breaks (KEY-5, KEY-9). */
class RacesIT {

    private static final Ground GROUND = Ground.shared();
    private static final int MANY = 8;
    private static final ExecutorService CROWD = Executors.newFixedThreadPool(MANY);

    private final String number = Numbers.fresh();
    private final RawTerminal meter = new RawTerminal(GROUND.line(number), Numbers.freshDid("meter"),
            GROUND.api().key("P-256"));

    @AfterAll
    static void disperse() {
        CROWD.shutdownNow();
    }

    @Test
    void theSameInitialisationManyTimesAtOnceHasOneAnswer() {
        var edkey = meter.edkey();
        var answers = atOnce(repeat(() -> meter.send(DeviceApi.INITIALISATIONS, edkey)));
        assertEquals(1, answers.stream().map(Reply::message).distinct().count());
        meter.accept(edkey, answers.get(0).message());
        assertEquals("OK", meter.access().verdict());
    }

    @Test
    void aDeviceThatAsksManyTimesAtOnceComesIn() {
        var tries = new ArrayList<Callable<RawTerminal>>();
        for (int i = 0; i < MANY; i++) {
            var same = meter.copy();
            tries.add(() -> {
                var edkey = same.edkey();
                var reply = same.send(DeviceApi.INITIALISATIONS, edkey);
                assertTrue(Set.of("OK", "try-again", "over-limit").contains(reply.verdict()), reply.verdict());
                return reply.isOk() && same.accept(edkey, reply.message()) != null ? same : null;
            });
        }
        var answered = atOnce(tries).stream().filter(Objects::nonNull).toList();
        var verdicts = new TreeSet<String>();
        answered.forEach(one -> verdicts.add(one.access().verdict()));
        assertTrue(verdicts.contains("OK"), verdicts::toString);
        assertTrue(Set.of("OK", "initialise-again").containsAll(verdicts), verdicts::toString);
    }

    @Test
    void ofManyDevicesWithOneNumberOneComesIn() {
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < MANY; i++) {
            var rival = new RawTerminal(GROUND.line(number), Numbers.freshDid("rival"), meter.key());
            tries.add(() -> {
                var edkey = rival.edkey();
                var reply = rival.send(DeviceApi.INITIALISATIONS, edkey);
                assertTrue(Set.of("OK", "sim-changed", "try-again").contains(reply.verdict()), reply.verdict());
                return reply.isOk() && rival.accept(edkey, reply.message()) != null && rival.access().isOk();
            });
        }
        assertEquals(1, atOnce(tries).stream().filter(Boolean::booleanValue).count());
    }

    @Test
    void anAccessSentManyTimesAtOnceIsTakenOnce() {
        meter.initialise();
        var message = meter.accessMessage();
        var verdicts = atOnce(repeat(() -> meter.send(DeviceApi.ACCESSES, message).verdict()));
        assertEquals(1, verdicts.stream().filter("OK"::equals).count(), verdicts::toString);
        assertEquals(Set.of("OK", "replayed"), Set.copyOf(verdicts));
        assertEquals("OK", meter.access().verdict());
    }

    private static <T> List<Callable<T>> repeat(Callable<T> task) {
        var tasks = new ArrayList<Callable<T>>();
        for (int i = 0; i < MANY; i++) {
            tasks.add(task);
        }
        return tasks;
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) {
        var results = new ArrayList<T>();
        try {
            for (var result : CROWD.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }
}
