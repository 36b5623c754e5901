package io.trustline.simulators.terminal.home;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;

/** What {@code ./trustline} tells the terminal by its environment; without it, what a Trustline has by default. */
public final class Surroundings {

    private static final int COLUMNS_OF_RUN = 3;

    private final Map<String, String> environment;
    private final Path home;

    public Surroundings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.home = Path.of(environment.getOrDefault("TRUSTLINE_HOME", "data")).toAbsolutePath().normalize();
    }

    public Path home() {
        return home;
    }

    public URI platform() {
        return URI.create(environment.getOrDefault("TRUSTLINE_PLATFORM", "https://localhost:" + (8443 + offset())));
    }

    public URI gateway() {
        return URI.create(environment.getOrDefault("TRUSTLINE_GATEWAY", "http://127.0.0.1:" + (8087 + offset())));
    }

    public Path subscribers() {
        return home.resolve("gateway/subscribers");
    }

    public Path terminals() {
        return home.resolve("terminals");
    }

    /** The language of the person: as POSIX has it, the first that is set. */
    public String language() {
        for (var name : new String[]{"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "en";
    }

    /** The platform's certificate as PEM, made from its key store where nobody gave one. */
    public Path certificate() {
        var given = environment.getOrDefault("TRUSTLINE_CERTIFICATE", "");
        return given.isEmpty() ? ownCertificate() : Path.of(given);
    }

    private Path ownCertificate() {
        var store = home.resolve("tls/trustline.p12");
        var pem = terminals().resolve("platform.pem");
        try {
            var password = Files.readString(home.resolve("tls/password")).strip().toCharArray();
            var certificate = KeyStore.getInstance(store.toFile(), password).getCertificate("trustline");
            Folders.make(terminals());
            try (OutputStream out = Files.newOutputStream(pem)) {
                out.write(pem(certificate.getEncoded()).getBytes(StandardCharsets.US_ASCII));
            }
            return pem;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new NotHere(NotHere.What.CERTIFICATE, store.toString());
        }
    }

    private static String pem(byte[] certificate) {
        var text = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }

    /** The running server has written down what was added to its ports. */
    private int offset() {
        try {
            var run = Files.readString(home.resolve("trustline.run")).strip().split(" ");
            return run.length == COLUMNS_OF_RUN ? Integer.parseInt(run[2]) : 0;
        } catch (IOException | NumberFormatException notRunning) {
            return Integer.parseInt(environment.getOrDefault("TRUSTLINE_PORT_OFFSET", "0"));
        }
    }
}
