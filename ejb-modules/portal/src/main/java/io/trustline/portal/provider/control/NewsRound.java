package io.trustline.portal.provider.control;

import io.trustline.portal.provider.api.ProviderId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Carries waiting news to companies: a few at once, one for each company, and whoever was served last comes last, so
 * that the slow hold up nobody but themselves.
 */
final class NewsRound {

    private static final int MOST_SEEN = 200;
    /** Longer than a delivery may take: a hold that runs out belongs to a node that died. */
    private static final int HOLD_TIMES = 3;

    private final Parts parts;
    private final Executor executor;
    private final Set<ProviderId> busy = new HashSet<>();
    private final Map<ProviderId, Long> served = new HashMap<>();
    private long turn;

    NewsRound(Parts parts, Executor executor) {
        this.parts = parts;
        this.executor = executor;
    }

    /** Takes up as much as there is room for; what is done makes room for the next. */
    void walk() {
        for (var company : turns()) {
            try {
                executor.execute(() -> serve(company));
            } catch (RejectedExecutionException full) {
                free(company);
            }
        }
    }

    private synchronized List<ProviderId> turns() {
        int room = parts.settings().webhooksAtOnce() - busy.size();
        if (room <= 0) {
            return List.of();
        }
        var due = parts.deliveries().due(MOST_SEEN);
        served.keySet().retainAll(due);
        var next = due.stream().filter(company -> !busy.contains(company))
                .sorted(Comparator.comparing(company -> served.getOrDefault(company, 0L))).limit(room).toList();
        next.forEach(company -> {
            busy.add(company);
            served.put(company, ++turn);
        });
        return next;
    }

    private void serve(ProviderId company) {
        boolean more = false;
        try {
            var delivery = parts.deliveries().hold(company, parts.settings().webhookTime().multipliedBy(HOLD_TIMES));
            more = delivery.isPresent();
            delivery.ifPresent(this::carry);
        } finally {
            free(company);
        }
        if (more) {
            walk();
        }
    }

    private void carry(Delivery delivery) {
        var address = delivery.address().flatMap(parts.addresses()::parse);
        var key = parts.keys().of(delivery.provider());
        if (address.isEmpty() || key.isEmpty()) {
            parts.deliveries().failed(delivery, Optional.empty(), "no-webhook");
            return;
        }
        var reply = send(delivery, address.get(), key.get());
        if (reply.isArrived()) {
            parts.deliveries().arrived(delivery, reply.word());
        } else {
            parts.deliveries().failed(delivery, reply.isGone() ? Optional.empty() : wait(delivery), reply.word());
        }
    }

    private WebhookSender.Reply send(Delivery delivery, URI address, byte[] key) {
        return parts.sender().send(address, key, delivery, parts.clock().instant());
    }

    private Optional<Duration> wait(Delivery delivery) {
        var retries = parts.settings().webhookRetries();
        return delivery.tries() < retries.size() ? Optional.of(retries.get(delivery.tries())) : Optional.empty();
    }

    private synchronized void free(ProviderId company) {
        busy.remove(company);
    }

    /** What a round needs. */
    record Parts(Deliveries deliveries, WebhookKeys keys, WebhookAddresses addresses, WebhookSender sender,
            ProviderSettings settings, Clock clock) {}
}
