package io.trustline.sip.trunk.control;

import io.trustline.sip.api.TrunkHealth;
import io.trustline.sip.api.TrunkWish.Mode;
import io.trustline.sip.trunk.control.TrunkProbe.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks each trunk again and again how it is, and keeps registrations alive. */
final class TrunkWatch {

    private static final double JITTER = 0.2;
    private static final long FAREWELL_MILLIS = 1500;

    private final TrunkProbe probe;
    private final TrunkRhythm rhythm;
    private final Surroundings surroundings;
    /** The lines watched, each with the failures in a row of its registration. */
    private final Map<TrunkLine, Integer> watched = new ConcurrentHashMap<>();
    private ScheduledExecutorService timer;

    TrunkWatch(TrunkProbe probe, TrunkRhythm rhythm, Surroundings surroundings) {
        this.probe = probe;
        this.rhythm = rhythm;
        this.surroundings = surroundings;
    }

    synchronized void start() {
        if (timer == null) {
            timer = Executors.newSingleThreadScheduledExecutor(surroundings.threads());
            watched.keySet().forEach(line -> later(line, Duration.ZERO));
        }
    }

    synchronized void add(TrunkLine line) {
        watched.put(line, 0);
        later(line, Duration.ZERO);
    }

    /** Without a word: the successor registers at the same place, and a farewell could overtake it. */
    void forget(TrunkLine line) {
        watched.remove(line);
    }

    synchronized void remove(TrunkLine line) {
        watched.remove(line);
        if (timer != null && isRegistered(line)) {
            probe.register(line.trunk(), Duration.ZERO, answer -> {
                // It lapses by itself if this got lost.
            });
        }
    }

    void stop() {
        ScheduledExecutorService ending;
        synchronized (this) {
            ending = timer;
            timer = null;
        }
        if (ending != null) {
            ending.shutdownNow();
            farewell();
        }
    }

    private void farewell() {
        var registered = watched.keySet().stream().filter(TrunkWatch::isRegistered).toList();
        var answers = new CountDownLatch(registered.size());
        registered.forEach(line -> probe.register(line.trunk(), Duration.ZERO, answer -> answers.countDown()));
        try {
            answers.await(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRegistered(TrunkLine line) {
        return registers(line) && line.view().health() == TrunkHealth.UP;
    }

    private static boolean registers(TrunkLine line) {
        return line.trunk().wish().mode() == Mode.REGISTRATION;
    }

    private synchronized void later(TrunkLine line, Duration wait) {
        if (timer != null && watched.containsKey(line)) {
            try {
                timer.schedule(() -> visit(line), wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                watched.remove(line);
            }
        }
    }

    private void visit(TrunkLine line) {
        if (!watched.containsKey(line)) {
            return;
        }
        if (registers(line)) {
            probe.register(line.trunk(), rhythm.registrationLife(), answer -> registered(line, answer));
        } else {
            probe.ask(line.trunk(), answer -> asked(line, answer));
        }
    }

    private void asked(TrunkLine line, Answer answer) {
        if (answer.good()) {
            line.good();
        } else {
            line.bad(answer.note());
        }
        later(line, jittered(rhythm.optionsEvery()));
    }

    private void registered(TrunkLine line, Answer answer) {
        if (answer.good()) {
            watched.replace(line, 0);
            line.registered();
            later(line, jittered(answer.granted().dividedBy(2)));
        } else {
            line.bad(answer.note());
            var failures = watched.computeIfPresent(line, (known, before) -> before + 1);
            later(line, jittered(backOff(failures == null ? 1 : failures)));
        }
    }

    /** Doubles from the least to the most, so that a registrar that returns is not run over. */
    private Duration backOff(int failures) {
        var wait = rhythm.backOffMin().multipliedBy(1L << Math.min(failures - 1, 16));
        return wait.compareTo(rhythm.backOffMax()) > 0 ? rhythm.backOffMax() : wait;
    }

    /** Shorter by up to a fifth, so that gateways that began together drift apart. */
    private Duration jittered(Duration wait) {
        return Duration.ofMillis((long) (wait.toMillis() * (1 - JITTER * surroundings.chance().nextDouble())));
    }
}
