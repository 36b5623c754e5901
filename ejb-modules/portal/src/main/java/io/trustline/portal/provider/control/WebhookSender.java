package io.trustline.portal.provider.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts news to addresses that strangers chose. Every delivery asks anew where the name lies and connects to exactly
 * what was found; it follows no redirect, reads nothing beyond the status, keeps nothing, and ends in time.
 */
final class WebhookSender implements AutoCloseable {

    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 100;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;
    private final Duration longest;

    WebhookSender(ProviderSettings settings, OuterNetwork network, TlsSocketStrategy tls,
            ScheduledExecutorService deadlines) {
        this.deadlines = deadlines;
        this.longest = settings.webhookTime();
        var whole = Timeout.of(longest);
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(new Found(network))
                .setTlsSocketStrategy(tls).setConnectionFactory(shortHeads())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.webhookConnectTime())).setSocketTimeout(whole).build())
                .setMaxConnTotal(settings.webhooksAtOnce()).setMaxConnPerRoute(settings.webhooksAtOnce()).build();
        this.client = HttpClients.custom().setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(whole).build())
                .setConnectionReuseStrategy((request, response, context) -> false).disableRedirectHandling()
                .disableAutomaticRetries().disableCookieManagement().disableAuthCaching().disableContentCompression()
                .disableDefaultUserAgent().build();
    }

    /** Without bounds a head is held in memory for as long as somebody sends it. */
    private static HttpConnectionFactory<ManagedHttpClientConnection> shortHeads() {
        var bounds = Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build();
        return ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build();
    }

    Reply send(URI address, byte[] key, Delivery delivery, Instant now) {
        var post = new HttpPost(address);
        post.setEntity(new StringEntity(delivery.body(), ContentType.APPLICATION_JSON));
        post.setHeader("User-Agent", "Trustline");
        post.setHeader("webhook-id", delivery.event().toString());
        post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        post.setHeader("webhook-signature",
                WebhookSignature.of(key, delivery.event().toString(), now, delivery.body()));
        var deadline = deadlines.schedule(post::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return new Reply(status(post));
        } catch (IOException | RuntimeException failed) {
            return new Reply(wordFor(failed, post.isCancelled()));
        } finally {
            deadline.cancel(false);
        }
    }

    /** What else it says is nobody's concern, and closing politely would read it to its end: so it is cut off. */
    private int status(HttpPost post) throws IOException {
        try (var response = new Cut(client.executeOpen(null, post, null), post)) {
            return response.answer().getCode();
        }
    }

    /** Few fixed words: what a stranger's server says is not repeated. */
    private static String wordFor(Exception failed, boolean cut) {
        if (cut) {
            return "timeout";
        }
        if (failed instanceof UnknownHostException) {
            return "no-address";
        }
        return failed instanceof SSLException ? "tls" : "no-connection";
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** A status, or why there is none. */
    record Reply(int status, String word) {

        private static final int GONE = 410;

        Reply(int status) {
            this(status, Integer.toString(status));
        }

        Reply(String word) {
            this(0, word);
        }

        boolean isArrived() {
            return status >= 200 && status < 300;
        }

        /** The receiver says that it never wants to hear of this again. */
        boolean isGone() {
            return status == GONE;
        }
    }

    private record Found(OuterNetwork network) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return network.find(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private record Cut(ClassicHttpResponse answer, HttpPost post) implements AutoCloseable {

        @Override
        public void close() {
            post.cancel();
            try {
                answer.close();
            } catch (IOException cutOff) {
                assert post.isCancelled() : cutOff;
            }
        }
    }
}
