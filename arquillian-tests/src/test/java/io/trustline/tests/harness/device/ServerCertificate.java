package io.trustline.tests.harness.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;

import javax.net.ssl.SSLSocket;

import io.trustline.tests.harness.http.AnyCertificate;
import io.trustline.tests.harness.server.Product;

/** What a device maker of a test is handed: the certificate that the server shows, as a file. */
public final class ServerCertificate {

    private ServerCertificate() {
    }

    public static Path of(Product product) {
        try (var socket = (SSLSocket) AnyCertificate.context().getSocketFactory().createSocket("localhost",
                product.ports().https())) {
            var shown = socket.getSession().getPeerCertificates();
            var file = product.home().resolve("shown-certificate.pem");
            var lines = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(shown[0].getEncoded());
            return Files.writeString(file,
                    "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (CertificateEncodingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
