package io.trustline.portal.provider.control;

import io.trustline.portal.control.PortalLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/** Starts and stops the carrying of news. */
@ApplicationScoped
public class NewsCarrier {

    @Inject
    Deliveries deliveries;
    @Inject
    WebhookKeys keys;
    @Inject
    WebhookAddresses addresses;
    @Inject
    ProviderSettings settings;
    @Inject
    Clock clock;

    private WebhookSender sender;
    private NewsRound round;
    private volatile boolean stumbling;

    public void open(Executor executor, ScheduledExecutorService deadlines) {
        settings.check();
        var network = new OuterNetwork(InetAddress::getAllByName, settings.webhookHostsAllowed());
        sender = new WebhookSender(settings, network, DefaultClientTlsStrategy.createDefault(), deadlines);
        round = new NewsRound(new NewsRound.Parts(deliveries, keys, addresses, sender, settings, clock), executor);
    }

    /** Looks for news that are due; trouble with our own tables passes, and the next look finds them again. */
    public void walk() {
        try {
            round.walk();
            stumbling = false;
        } catch (RuntimeException passing) {
            tellOnce(passing);
        }
    }

    /** Not at every look: an outage would fill the log with one and the same. */
    private void tellOnce(RuntimeException passing) {
        if (!stumbling) {
            stumbling = true;
            PortalLog.LOG.newsStumbled(passing);
        }
    }

    public void close() {
        try {
            sender.close();
        } catch (IOException gone) {
            PortalLog.LOG.newsStumbled(gone);
        }
    }
}
