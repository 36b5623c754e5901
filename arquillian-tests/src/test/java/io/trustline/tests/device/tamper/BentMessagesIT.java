package io.trustline.tests.device.tamper;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.trustline.tests.harness.device.Ground;

/** No bit, part or end of any message can be changed; every refusal reads alike; the device is none the worse. */
class BentMessagesIT {

    /** What the header names is told, so that an honest device can help itself. */
    private static final Set<String> REFUSALS_OF_THE_HEADER = Set.of("unreadable-message", "not-proven",
            "unknown-key", "algorithm-refused", "initialise-again", "configure-again");
    private static final Kinds DOORS = new Kinds(Ground.shared());
    private static final ExecutorService CROWD = Executors.newFixedThreadPool(6);

    @AfterAll
    static void disperse() {
        CROWD.shutdownNow();
    }

    static List<Kind> kinds() {
        return DOORS.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noBitCanBeFlipped(Kind kind) {
        var message = kind.fresh().get();
        var header = message.substring(0, message.indexOf('.') + 1);
        var bent = Bends.flips(message, kind.step());
        assertSubset(verdicts(kind, bent.stream().filter(one -> !one.startsWith(header)).toList()));
        assertRefusedAlike(kind, bent.stream().filter(one -> one.startsWith(header)).toList());
        kind.stillWorks().run();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingCanBeCutAddedOrLeftOut(Kind kind) {
        var message = kind.fresh().get();
        assertAll(() -> assertSubset(verdicts(kind, Bends.cuts(message))),
                () -> assertEquals("bad-request", kind.sending().send("").verdict()),
                () -> assertSubset(verdicts(kind, Bends.strayBits(message))), kind.stillWorks()::run);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noPartFitsAnotherMessage(Kind kind) {
        var message = kind.fresh().get();
        assertRefusedAlike(kind, Bends.swaps(message, kind.fresh().get()));
        kind.stillWorks().run();
    }

    /** A message is good at its own door only, whatever else is right about it; so is what the platform answers. */
    @ParameterizedTest
    @MethodSource("kinds")
    void noMessageIsTakenForAnother(Kind kind) {
        for (var door : DOORS.all()) {
            if (!door.door().equals(kind.door())) {
                assertSubset(verdicts(door, List.of(kind.fresh().get())));
            }
        }
        kind.stillWorks().run();
    }

    private static void assertRefusedAlike(Kind kind, List<String> bent) {
        var replies = told(kind, bent);
        assertEquals(1, replies.size(), () -> kind + ": " + replies);
        assertSubset(verdicts(kind, bent.subList(0, 1)));
    }

    private static void assertSubset(Collection<String> verdicts) {
        assertTrue(REFUSALS_OF_THE_HEADER.containsAll(verdicts), verdicts::toString);
    }

    private static Set<String> verdicts(Kind kind, List<String> messages) {
        return all(messages, message -> kind.sending().send(message).verdict());
    }

    private static Set<String> told(Kind kind, List<String> messages) {
        return all(messages, message -> kind.sending().send(message).told());
    }

    private static Set<String> all(List<String> messages, java.util.function.UnaryOperator<String> send) {
        try {
            var tasks = messages.stream().map(message -> (Callable<String>) () -> send.apply(message)).toList();
            return CROWD.invokeAll(tasks).stream().map(BentMessagesIT::get)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopping);
        }
    }

    private static String get(Future<String> said) {
        try {
            return said.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }
}
