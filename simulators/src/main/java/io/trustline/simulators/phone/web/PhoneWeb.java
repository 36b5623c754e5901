package io.trustline.simulators.phone.web;

import com.sun.net.httpserver.HttpServer;
import io.trustline.simulators.phone.call.Telephone;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The web server of one telephone. */
public final class PhoneWeb implements AutoCloseable {

    private static final int THREADS = 48;
    private static final int WAITING = 64;

    private final HttpServer server;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(4, THREADS, 30, TimeUnit.SECONDS,
            new SynchronousQueue<>(), PhoneWeb::daemon, new ThreadPoolExecutor.CallerRunsPolicy());

    private PhoneWeb(HttpServer server) {
        this.server = server;
    }

    public static PhoneWeb open(InetSocketAddress place, Telephone telephone) throws IOException {
        var server = HttpServer.create(place, WAITING);
        var web = new PhoneWeb(server);
        var streams = new Streams(telephone);
        var door = new Door(place.getAddress());
        server.createContext("/", door.before(new PageHandler()));
        server.createContext("/events", door.before(streams::events));
        server.createContext("/calls", door.before(new CallsHandler(telephone, streams)));
        for (var act : Act.values()) {
            server.createContext(act.path(), door.before(exchange -> act.handle(exchange, telephone)));
        }
        server.setExecutor(web.workers);
        server.start();
        return web;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** At once: who looks at the page sees that it is gone. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "phone-page");
        thread.setDaemon(true);
        return thread;
    }
}
