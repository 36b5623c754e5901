package io.trustline.portal.provider.control;

import io.trustline.portal.control.PortalLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/** Starts and stops the carrying of news. */
@ApplicationScoped
public class NewsCarrier {

    /** Names that do not answer are a few companies' each; beyond, somebody's news wait for the next try. */
    private static final int MOST_LOOKUPS = 16;
    private static final int IDLE_SECONDS = 30;

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

    private ThreadPoolExecutor lookups;
    private WebhookSender sender;
    private NewsRound round;
    private volatile boolean stumbling;

    /** @param threads for looking names up, which may take long and cannot be interrupted */
    public void open(Executor executor, ScheduledExecutorService deadlines, ThreadFactory threads) {
        settings.check();
        lookups = new ThreadPoolExecutor(0, MOST_LOOKUPS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
                threads);
        var lookup = new TimedLookup(InetAddress::getAllByName, lookups, settings.webhookConnectTime());
        var network = new OuterNetwork(lookup, settings.webhookHostsAllowed());
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
        lookups.shutdownNow();
        try {
            sender.close();
        } catch (IOException gone) {
            PortalLog.LOG.newsStumbled(gone);
        }
    }
}
