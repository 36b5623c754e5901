package io.trustline.portal.provider.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** VOX-8: news go to whoever can prove that the address is theirs, and to nobody else. */
class WebhookTlsTest {

    private static final String STORE_WORD = "of no worth";

    @TempDir
    private Path folder;

    @Test
    void whoeverJavaTrustsHearsNews() throws Exception {
        var store = store("dns:localhost");
        assertEquals("204", told(store, trusting(store)));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        assertEquals("tls", told(store("dns:localhost"), DefaultClientTlsStrategy.createDefault()));
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        var store = store("dns:harbour.example");
        assertEquals("tls", told(store, trusting(store)));
    }

    private static String told(KeyStore store, TlsSocketStrategy tls) throws IOException, GeneralSecurityException {
        var server = server(store);
        try (var news = new NewsTown()) {
            news.tls = tls;
            news.town.settings.webhookHttpAllowed = false;
            news.open();
            var harbour = news.town.listening("https://localhost:" + server.getAddress().getPort() + "/news");
            news.tell(harbour, "call.ended");
            news.walk();
            return news.lines(harbour).get(0).last();
        } finally {
            server.stop(0);
        }
    }

    private static HttpsServer server(KeyStore store) throws IOException, GeneralSecurityException {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        server.createContext("/news", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        return SSLContexts.custom().loadKeyMaterial(store, STORE_WORD.toCharArray()).build();
    }

    private static TlsSocketStrategy trusting(KeyStore store) throws GeneralSecurityException {
        var trust = SSLContexts.custom().loadTrustMaterial(store, null).build();
        return new DefaultClientTlsStrategy(trust);
    }

    private KeyStore store(String name) throws Exception {
        var file = folder.resolve("receiver.p12");
        var made = new ProcessBuilder(List.of(System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-alias",
                "receiver", "-keyalg", "EC", "-dname", "CN=receiver", "-ext", "san=" + name, "-storetype", "PKCS12",
                "-keystore", file.toString(), "-storepass", STORE_WORD, "-validity", "2")).redirectErrorStream(true)
                .start();
        assertEquals(0, made.waitFor());
        var store = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(file)) {
            store.load(bytes, STORE_WORD.toCharArray());
        }
        return store;
    }
}
