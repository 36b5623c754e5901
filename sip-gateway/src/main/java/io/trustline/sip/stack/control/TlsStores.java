package io.trustline.sip.stack.control;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Our certificate and those whom we trust, from PKCS#12 or JKS files; without a trust store, the JDK's. */
public record TlsStores(Optional<Store> keys, Optional<Store> trust) {

    /** A file and what opens it. */
    public record Store(Path file, Optional<String> password) {

        private KeyStore load() throws GeneralSecurityException, IOException {
            return KeyStore.getInstance(file.toFile(), characters());
        }

        private char[] characters() {
            return password.map(String::toCharArray).orElse(null);
        }

        @Override
        public String toString() {
            return "Store[" + file.getFileName() + "]";
        }
    }

    public SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), trustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalArgumentException("a TLS store cannot be read: " + keys + " " + trust, unreadable);
        }
    }

    private KeyManager[] keyManagers() throws GeneralSecurityException, IOException {
        if (keys.isEmpty()) {
            return null;
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys.get().load(), keys.get().characters());
        return factory.getKeyManagers();
    }

    private TrustManager[] trustManagers() throws GeneralSecurityException, IOException {
        if (trust.isEmpty()) {
            return null;
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trust.get().load());
        return factory.getTrustManagers();
    }
}
