package io.trustline.sip.speech.control;

import static io.trustline.sip.speech.control.SpeechFixture.EAR;
import static io.trustline.sip.speech.control.SpeechFixture.SCRIPT;
import static io.trustline.sip.speech.control.SpeechFixture.sent;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.Language;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Listening keeps nobody waiting, and what nobody listened to is not proved (VOX-12). */
class ListenersTest {

    private static final Speech SPEECH = SCRIPT.again(Language.ENGLISH, "3658");
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Listeners listeners = new Listeners(EAR, 1, 1, work -> {
        threads.add(new Thread(work));
        return threads.get(threads.size() - 1);
    });

    @Test
    void provesBesideAndWipesWhatItHeard() throws InterruptedException {
        var samples = Law.A_LAW.decode(sent(SPEECH, Law.A_LAW));
        var proofs = new LinkedBlockingQueue<Proof>();
        listeners.listen(SPEECH, samples, proofs::add);
        assertEquals(new Proof(true, 2), proofs.poll(10, TimeUnit.SECONDS));
        assertArrayEquals(new short[samples.length], samples);
        listeners.close();
    }

    @Test
    void withTooManyWaitingTheProofFailsAtOnce() throws InterruptedException {
        var busy = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        listeners.listen(SPEECH, new short[0], proof -> {
            busy.countDown();
            await(go);
        });
        assertTrue(busy.await(10, TimeUnit.SECONDS));
        listeners.listen(SPEECH, new short[0], proof -> {
            // Waits its turn.
        });
        var samples = Law.A_LAW.decode(sent(SPEECH, Law.A_LAW));
        var proofs = new CopyOnWriteArrayList<Proof>();
        listeners.listen(SPEECH, samples, proofs::add);
        assertEquals(List.of(new Proof(false, 0)), proofs);
        assertArrayEquals(new short[samples.length], samples);
        go.countDown();
        listeners.close();
    }

    @Test
    void leavesNoThreadBehindAndProvesNothingAfterwards() throws InterruptedException {
        listeners.listen(SPEECH, new short[0], proof -> {
            // Begins the thread.
        });
        listeners.close();
        for (var thread : threads) {
            thread.join(5000);
            assertFalse(thread.isAlive());
        }
        var proofs = new CopyOnWriteArrayList<Proof>();
        listeners.listen(SPEECH, new short[0], proofs::add);
        assertEquals(List.of(new Proof(false, 0)), proofs);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
