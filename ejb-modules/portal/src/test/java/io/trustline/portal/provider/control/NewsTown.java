package io.trustline.portal.provider.control;

import io.trustline.kernel.source.Tokens;
import io.trustline.portal.provider.api.DeliveryLine;
import jakarta.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/** Companies with addresses of their own, and the carrying of news to them. */
final class NewsTown implements AutoCloseable {

    final CompanyTown town = new CompanyTown();
    final Receiver receiver;
    private final ConcurrentLinkedQueue<CompletableFuture<Void>> under = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor();
    private final NewsPost post = new NewsPost();
    TlsSocketStrategy tls = DefaultClientTlsStrategy.createDefault();
    private WebhookSender sender;
    private NewsRound round;

    NewsTown() throws IOException {
        receiver = new Receiver();
        post.tenants = town.tenants;
        post.deliveries = town.deliveries;
        post.posted = new SilentEvent<>();
        town.settings.webhookHttpAllowed = true;
        town.settings.webhookHostsAllowed = Optional.of(List.of("localhost"));
        town.settings.webhookTime = Duration.ofSeconds(2);
        open();
    }

    /** With the settings as they are now. */
    void open() {
        var network = new OuterNetwork(InetAddress::getAllByName, town.settings.webhookHostsAllowed());
        sender = new WebhookSender(town.settings, network, tls, deadlines);
        round = new NewsRound(new NewsRound.Parts(town.deliveries, town.webhookKeys, town.addresses, sender,
                town.settings, town), work -> under.add(CompletableFuture.runAsync(work)));
    }

    void tell(Tenant tenant, String type) {
        post.tell(new ServiceNews(tenant.id(), type, Tokens.id(town.random),
                Json.createObjectBuilder().add("status", "passed").build()));
    }

    /** One look, and everything that follows from it, to the end. */
    void walk() {
        start();
        for (var work = under.poll(); work != null; work = under.poll()) {
            work.join();
        }
    }

    void start() {
        round.walk();
    }

    List<DeliveryLine> lines(Tenant tenant) {
        return town.deliveries.of(tenant.id(), 100);
    }

    @Override
    public void close() throws IOException {
        sender.close();
        receiver.close();
        deadlines.shutdownNow();
    }
}
