package io.trustline.simulators.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** How a gateway is set up, from words {@code --name value}. */
public record GatewayPlan(String bind, int port, URI platform, Path folder, Map<String, String> stores) {

    private static final Set<String> KNOWN = Set.of("--bind", "--port", "--platform", "--folder", "--trust-store",
            "--trust-password-file", "--certificate-store", "--certificate-password-file");

    /** @throws IllegalArgumentException in words for whoever typed it */
    public static GatewayPlan of(List<String> words) {
        var options = new HashMap<String, String>();
        for (int at = 0; at < words.size(); at += 2) {
            if (!KNOWN.contains(words.get(at)) || at + 1 == words.size()) {
                throw new IllegalArgumentException("not understood: " + words.get(at));
            }
            options.put(words.get(at), words.get(at + 1));
        }
        for (var needed : List.of("--port", "--platform", "--folder")) {
            if (!options.containsKey(needed)) {
                throw new IllegalArgumentException(needed + " is missing");
            }
        }
        return new GatewayPlan(options.getOrDefault("--bind", "127.0.0.1"), Integer.parseInt(options.get("--port")),
                URI.create(options.get("--platform")), Path.of(options.get("--folder")), Map.copyOf(options));
    }

    Path subscribers() {
        return folder.resolve("subscribers");
    }

    Path keys() {
        return folder.resolve("keys");
    }

    boolean showsCertificate() {
        return stores.containsKey("--certificate-store");
    }

    /** Whom we believe to be the platform, and what we show it; without stores, whom the JDK believes. */
    SSLContext tls() throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            var own = store("--certificate");
            var trusted = store("--trust");
            context.init(own.isPresent() ? keyManagers(own.get()).getKeyManagers() : null,
                    trusted.isPresent() ? trustManagers(trusted.get()).getTrustManagers() : null, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IOException("a key store cannot be used: " + broken.getMessage(), broken);
        }
    }

    private KeyManagerFactory keyManagers(KeyStore store) throws GeneralSecurityException, IOException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password("--certificate"));
        return managers;
    }

    /** Every certificate in the store is trusted, also one that the platform signed itself. */
    private static TrustManagerFactory trustManagers(KeyStore store) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (var alias : Collections.list(store.aliases())) {
            trusted.setCertificateEntry(alias, store.getCertificate(alias));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        return managers;
    }

    private Optional<KeyStore> store(String what) throws GeneralSecurityException, IOException {
        var path = stores.get(what + "-store");
        if (path == null) {
            return Optional.empty();
        }
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(Path.of(path))) {
            store.load(file, password(what));
        }
        return Optional.of(store);
    }

    private char[] password(String what) throws IOException {
        var file = stores.get(what + "-password-file");
        return file == null ? new char[0] : Files.readString(Path.of(file)).strip().toCharArray();
    }

    @Override
    public String toString() {
        return bind + ":" + port + " to " + platform;
    }
}
