package io.trustline.webapi.gateway;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * The certificates by which one gateway is known, exactly these and not all of their issuer; several while they rotate.
 */
final class GatewayCertificates {

    private final List<X509Certificate> accepted;

    private GatewayCertificates(List<X509Certificate> accepted) {
        this.accepted = accepted;
    }

    /** PEM, one after the other. */
    static GatewayCertificates parse(byte[] file) {
        try {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(file));
            if (found.isEmpty()) {
                throw new IllegalArgumentException("it holds no certificate");
            }
            return new GatewayCertificates(found.stream().map(X509Certificate.class::cast).toList());
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException("it holds something that is no certificate", unreadable);
        }
    }

    /** @param shown the chain that TLS verified, the caller's own first */
    boolean accept(X509Certificate[] shown, Instant now) {
        try {
            shown[0].checkValidity(Date.from(now));
            var encoded = shown[0].getEncoded();
            for (var certificate : accepted) {
                if (MessageDigest.isEqual(certificate.getEncoded(), encoded)) {
                    return true;
                }
            }
            return false;
        } catch (CertificateException outOfTime) {
            return false;
        }
    }

    int size() {
        return accepted.size();
    }
}
