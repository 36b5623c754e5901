package io.trustline.sip.stack.control;

import io.trustline.sip.peers.harness.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A telephone behind TLS that is engaged: it takes one request and says 486. */
final class TlsPhone implements AutoCloseable {

    private static final String STORE_WORD = "changeit";

    private final SSLServerSocket server;
    private final CompletableFuture<String> asked = new CompletableFuture<>();
    private final CompletableFuture<String> protocol = new CompletableFuture<>();

    TlsPhone(String address, TlsStores stores, String... protocols) {
        try {
            server = (SSLServerSocket) stores.context().getServerSocketFactory().createServerSocket(0, 5,
                    InetAddress.getByName(address));
            server.setEnabledProtocols(protocols);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        var thread = new Thread(this::serve, "tls-phone");
        thread.setDaemon(true);
        thread.start();
    }

    /** A key and a certificate for that host, made by the JDK's own tool; it vouches for itself. */
    static TlsStores storesFor(Path folder, String alternativeName) {
        var file = folder.resolve("phone.p12");
        Program.run(folder,
                List.of(System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-alias", "phone", "-keyalg",
                        "EC", "-dname", "CN=phone", "-ext", "san=" + alternativeName, "-storetype", "PKCS12",
                        "-keystore", file.toString(), "-storepass", STORE_WORD, "-validity", "2"));
        var store = Optional.of(new TlsStores.Store(file, Optional.of(STORE_WORD)));
        return new TlsStores(store, store);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The request that came; completes with an error where the handshake failed. */
    CompletableFuture<String> asked() {
        return asked;
    }

    String protocol() {
        return protocol.join();
    }

    private void serve() {
        try (var socket = (SSLSocket) server.accept()) {
            socket.startHandshake();
            protocol.complete(socket.getSession().getProtocol());
            var head = readHead(socket);
            asked.complete(head);
            socket.getOutputStream().write(busy(head).getBytes(StandardCharsets.ISO_8859_1));
            readHead(socket);
        } catch (IOException refused) {
            asked.completeExceptionally(refused);
        }
    }

    private static String readHead(SSLSocket socket) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        var head = new StringBuilder();
        for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            head.append(line).append("\r\n");
        }
        return head.toString();
    }

    private static String busy(String head) {
        var answer = new StringBuilder("SIP/2.0 486 Busy Here\r\n");
        head.lines().filter(line -> line.matches("(Via|From|Call-ID|CSeq|To):.*"))
                .map(line -> line.startsWith("To:") ? line + ";tag=tls-phone" : line)
                .forEach(line -> answer.append(line).append("\r\n"));
        return answer.append("Content-Length: 0\r\n\r\n").toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
