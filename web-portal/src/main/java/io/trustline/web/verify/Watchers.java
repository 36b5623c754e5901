package io.trustline.web.verify;

import io.trustline.portal.api.Visitor;
import io.trustline.portal.entry.api.AttemptToken;
import io.trustline.portal.entry.api.SecondStep;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Tells open pages what moves: while anybody watches, one round after the other looks once at every attempt watched
 * and tells its pages what is new. No page has a thread of its own, and a slow round only makes the next one later.
 */
@ApplicationScoped
public class Watchers {

    @EJB
    SecondStep secondStep;
    @Inject
    LiveSettings settings;
    @Inject
    Clock clock;
    @Resource
    ManagedScheduledExecutorService executor;
    private final Map<AttemptToken, Watched> watched = new LinkedHashMap<>();
    private ScheduledFuture<?> rounds;

    void check(@Observes Startup start) {
        settings.check();
    }

    /** Empty where there is no room: the page asks by itself then. */
    synchronized Optional<Watched> room(AttemptToken token, Visitor visitor) {
        int open = watched.values().stream().mapToInt(Watched::size).sum();
        var own = Optional.ofNullable(watched.get(token)).orElseGet(() -> new Watched(token, visitor));
        return open >= settings.streams() || own.isFull() ? Optional.empty() : Optional.of(own);
    }

    synchronized void watch(Watched own, Stream stream) {
        own.add(stream);
        watched.put(own.token(), own);
        if (rounds == null) {
            long millis = settings.period().toMillis();
            rounds = executor.scheduleWithFixedDelay(this::round, 0, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** What to tell of it now. */
    String pulse(AttemptToken token, Visitor visitor) {
        return secondStep.attempt(token, visitor).map(view -> Pulse.of(view, clock.instant())).orElse(Pulse.GONE);
    }

    private void round() {
        attempts().forEach(this::look);
        tidy();
    }

    private void look(Watched own) {
        try {
            own.tell(pulse(own.token(), own.visitor()), clock.instant());
        } catch (RuntimeException broken) {
            // Nothing can be told now; its pages ask by themselves, and learn there what is wrong.
            own.close();
        }
    }

    private synchronized List<Watched> attempts() {
        return List.copyOf(watched.values());
    }

    private synchronized void tidy() {
        watched.values().removeIf(own -> own.size() == 0);
        if (watched.isEmpty() && rounds != null) {
            rounds.cancel(false);
            rounds = null;
        }
    }

    @PreDestroy
    synchronized void close() {
        watched.values().forEach(Watched::close);
        watched.clear();
        tidy();
    }
}
