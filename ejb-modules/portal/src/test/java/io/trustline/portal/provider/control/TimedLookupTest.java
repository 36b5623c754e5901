package io.trustline.portal.provider.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** VOX-8, PLAT-8: a name whose server never answers holds up nobody. */
class TimedLookupTest {

    private static final Duration MOMENT = Duration.ofMillis(50);

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final TimedLookup lookup = new TimedLookup(host -> addressOf(host), waiting::add, MOMENT);

    @Test
    void whatIsFoundInTimeIsTold() throws UnknownHostException {
        var quick = new TimedLookup(host -> addressOf(host), Runnable::run, MOMENT);
        assertEquals("192.0.2.7", quick.all("harbour.example")[0].getHostAddress());
    }

    @Test
    void whoeverDoesNotAnswerHasNoAddress() {
        assertThrows(UnknownHostException.class, () -> lookup.all("silent.example"));
    }

    @Test
    void oneNameNeverHoldsMoreThanOneThread() {
        for (int i = 0; i < 3; i++) {
            assertThrows(UnknownHostException.class, () -> lookup.all("silent.example"));
        }
        assertEquals(1, waiting.size());
        waiting.remove().run();
        assertThrows(UnknownHostException.class, () -> lookup.all("silent.example"));
        assertEquals(1, waiting.size());
    }

    @Test
    void whereThereIsNoRoomThereIsNoAddress() {
        var full = new TimedLookup(host -> addressOf(host), work -> {
            throw new RejectedExecutionException();
        }, MOMENT);
        assertThrows(UnknownHostException.class, () -> full.all("harbour.example"));
    }

    @Test
    void aNameThatIsNotThereIsNotThere() {
        var nowhere = new TimedLookup(host -> {
            throw new UnknownHostException(host);
        }, Runnable::run, MOMENT);
        assertThrows(UnknownHostException.class, () -> nowhere.all("nowhere.example"));
    }

    private static InetAddress[] addressOf(String host) throws UnknownHostException {
        return new InetAddress[]{InetAddress.getByAddress(host, new byte[]{(byte) 192, 0, 2, 7})};
    }
}
