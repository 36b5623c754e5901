package io.trustline.simulators.gateway;

import com.sun.net.httpserver.HttpServer;
import io.trustline.sdk.source.Sources;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The operator's gateway while it runs: a reverse proxy of its own SIMs to the platform. */
public final class GatewayServer implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int WAITING = 256;
    private static final int GRACE_SECONDS = 2;

    private final HttpServer server;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(THREADS, THREADS, 60, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING));

    private GatewayServer(HttpServer server) {
        this.server = server;
    }

    /** @param journal where one line for each request goes */
    public static GatewayServer open(GatewayPlan plan, Consumer<String> journal) throws IOException {
        var subscribers = new Subscribers(plan.subscribers());
        subscribers.count();
        var voucher = plan.showsCertificate()
                ? Voucher.byCertificate(Sources.clock(), Sources.chance())
                : Voucher.signing(plan.keys(), Sources.clock(), Sources.chance());
        var http = HttpServer.create(new InetSocketAddress(plan.bind(), plan.port()), WAITING);
        var gateway = new GatewayServer(http);
        http.createContext("/", new GatewayHandler(subscribers, voucher, new Platform(plan.platform(), plan.tls()),
                journal));
        http.setExecutor(gateway.workers);
        http.start();
        return gateway;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Takes no more, and lets those inside finish. */
    @Override
    public void close() {
        // The JDK waits the whole time even when nobody is inside.
        server.stop(workers.getActiveCount() == 0 ? 0 : GRACE_SECONDS);
        workers.shutdown();
    }
}
