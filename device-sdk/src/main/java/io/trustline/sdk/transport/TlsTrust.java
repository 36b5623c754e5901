package io.trustline.sdk.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Which certificates are believed. The host's name is always checked. */
public final class TlsTrust {

    private final SSLContext context;

    private TlsTrust(SSLContext context) {
        this.context = context;
    }

    /** The authorities that the runtime brings. */
    public static TlsTrust usual() {
        try {
            return new TlsTrust(SSLContext.getDefault());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("TLS", broken);
        }
    }

    /** Only those in this PEM file: the maker's choice of authorities, or the platform's own certificate. */
    public static TlsTrust only(Path pem) {
        try (var file = Files.newInputStream(pem)) {
            var believed = KeyStore.getInstance(KeyStore.getDefaultType());
            believed.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                believed.setCertificateEntry("authority-" + believed.size(), certificate);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(believed);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return new TlsTrust(context);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalArgumentException("no certificates in that file", broken);
        }
    }

    SSLContext context() {
        return context;
    }
}
