package io.trustline.tests.harness.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A bad line: lets requests through and, when told so, cuts the connection as soon as the answer begins. */
public final class CuttingProxy implements AutoCloseable {

    private static final int BUFFER = 8192;

    private final ServerSocket entry;
    private final int goal;
    private final AtomicInteger toCut = new AtomicInteger();

    private CuttingProxy(ServerSocket entry, int goal) {
        this.entry = entry;
        this.goal = goal;
    }

    public static CuttingProxy before(int port) {
        try {
            var proxy = new CuttingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            start(proxy::accept);
            return proxy;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + entry.getLocalPort());
    }

    /** The next so many answers get lost. */
    public CuttingProxy loseNext(int answers) {
        toCut.set(answers);
        return this;
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                var near = entry.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), goal);
                start(() -> pump(near, far, false));
                start(() -> pump(far, near, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean isAnswer) {
        var buffer = new byte[BUFFER];
        try (from; to) {
            for (int read = from.getInputStream().read(buffer); read > 0; read = from.getInputStream().read(buffer)) {
                if (isAnswer && toCut.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException cut) {
            // The other pump has closed it, or the line is really bad: both ends see it.
            toCut.get();
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            entry.close();
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
