package io.trustline.portal.provider.control;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks no proper HTTP: says one thing first, and then another over and over until it is cut off. */
final class RudeReceiver implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] first;
    private final byte[] again;

    RudeReceiver(String first, String again) throws IOException {
        this.first = first.getBytes(StandardCharsets.ISO_8859_1);
        this.again = again.getBytes(StandardCharsets.ISO_8859_1);
        socket = new ServerSocket(0, 10, InetAddress.getByName("localhost"));
        threads.execute(this::receive);
    }

    String address() {
        return "http://localhost:" + socket.getLocalPort() + "/news";
    }

    private void receive() {
        while (!socket.isClosed()) {
            try (var guest = socket.accept()) {
                pour(guest.getOutputStream());
            } catch (IOException cutOff) {
                continue;
            }
        }
    }

    private void pour(OutputStream out) throws IOException {
        out.write(first);
        while (again.length > 0) {
            out.write(again);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
