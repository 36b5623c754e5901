package io.trustline.tests.fault;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.jwk.JWK;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.device.DeviceApi;
import io.trustline.tests.harness.device.Ground;
import io.trustline.tests.harness.device.RawTerminal;
import io.trustline.tests.harness.device.Reply;

/** Many meters that come for the first time, as fast as they are let; remembers who was told what. */
final class Meters implements AutoCloseable {

    private static final Duration BREATH = Duration.ofMillis(50);

    private final Ground ground;
    private final JWK key;
    private final Collection<Meter> answered = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> verdicts = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean going = true;

    private Meters(Ground ground, JWK key) {
        this.ground = ground;
        this.key = key;
    }

    /** A meter that has got an answer to its initialisation, what it asked, and what it heard. */
    record Meter(RawTerminal terminal, String edkey, String answer) {

        /** It takes the answer, which it may have done before, and comes in; or asks anew, and comes in. */
        void comesIn() {
            terminal.accept(edkey, answer);
            var verdict = terminal.access().verdict();
            if (verdict.equals("initialise-again")) {
                terminal.initialise();
                verdict = terminal.access().verdict();
            }
            if (!verdict.equals("OK")) {
                throw new AssertionError("locked out: " + verdict);
            }
        }
    }

    static Meters by(int crowd, Ground ground) {
        var meters = new Meters(ground, ground.api().key("P-256"));
        for (int i = 0; i < crowd; i++) {
            var thread = new Thread(meters::go, "meters-" + i);
            meters.threads.add(thread);
            thread.start();
        }
        return meters;
    }

    private void go() {
        while (going) {
            try {
                come(ground.terminal("meter", key));
            } catch (UncheckedIOException | AssertionError unanswered) {
                Await.nap(BREATH);
            }
        }
    }

    private void come(RawTerminal terminal) {
        var edkey = terminal.edkey();
        var reply = counted(terminal.send(DeviceApi.INITIALISATIONS, edkey));
        if (!reply.isOk()) {
            Await.nap(BREATH);
            return;
        }
        answered.add(new Meter(terminal, edkey, reply.message()));
        terminal.accept(edkey, reply.message());
        counted(terminal.access());
        counted(terminal.access());
    }

    private Reply counted(Reply reply) {
        verdicts.computeIfAbsent(reply.verdict(), verdict -> new AtomicInteger()).incrementAndGet();
        return reply;
    }

    Collection<Meter> answered() {
        return answered;
    }

    /** How often each verdict was heard. */
    Map<String, AtomicInteger> verdicts() {
        return verdicts;
    }

    void awaitMore(int many) {
        int before = answered.size();
        Await.until(many + " more meters have an answer", Duration.ofSeconds(60),
                () -> answered.size() >= before + many);
    }

    /** Nobody more comes. */
    void end() {
        going = false;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        end();
    }
}
