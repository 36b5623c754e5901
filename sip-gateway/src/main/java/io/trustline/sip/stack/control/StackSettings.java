package io.trustline.sip.stack.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may choose about SIP on the wire and its trunks; documented in docs/configuration.md. */
@Dependent
public class StackSettings {

    @Inject
    @ConfigProperty(name = "trustline.sip.address", defaultValue = "127.0.0.1")
    String address;
    @Inject
    @ConfigProperty(name = "trustline.sip.advertised-address")
    Optional<String> advertised;
    @Inject
    @ConfigProperty(name = "trustline.sip.port", defaultValue = "5060")
    int port;
    @Inject
    @ConfigProperty(name = "trustline.sip.tls-port", defaultValue = "5061")
    int tlsPort;
    @Inject
    @ConfigProperty(name = "trustline.sip.tls-key-store")
    Optional<String> keyStore;
    @Inject
    @ConfigProperty(name = "trustline.sip.tls-key-store-password")
    Optional<String> keyStorePassword;
    @Inject
    @ConfigProperty(name = "trustline.sip.tls-trust-store")
    Optional<String> trustStore;
    @Inject
    @ConfigProperty(name = "trustline.sip.tls-trust-store-password")
    Optional<String> trustStorePassword;
    @Inject
    @ConfigProperty(name = "trustline.sip.legs-at-once", defaultValue = "2000")
    int legsAtOnce;
    @Inject
    @ConfigProperty(name = "trustline.sip.requests-per-second", defaultValue = "200")
    int requestsPerSecond;
    @Inject
    @ConfigProperty(name = "trustline.sip.trunks-file")
    Optional<String> trunksFile;

    /** A value that makes no sense stops the start instead of surprising later. */
    public void check() {
        require(!address.isBlank(), "address");
        require(port >= 0 && port <= 65_535, "port");
        require(tlsPort >= 0 && tlsPort <= 65_535 && (tlsPort == 0 || tlsPort != port), "tls-port");
        require(legsAtOnce >= 1, "legs-at-once");
        require(requestsPerSecond >= 1, "requests-per-second");
        require(keyStore.isEmpty() || keyStorePassword.isPresent(), "tls-key-store-password");
    }

    /** Reads the key and trust stores; what is wrong with them stops the start too. */
    public StackPlan plan() {
        var stores = new TlsStores(keyStore.map(file -> new TlsStores.Store(Path.of(file), keyStorePassword)),
                trustStore.map(file -> new TlsStores.Store(Path.of(file), trustStorePassword)));
        return new StackPlan(address, advertised.orElse(address), port, tlsPort, Optional.of(stores.context()),
                keyStore.isPresent(), legsAtOnce, requestsPerSecond);
    }

    public Optional<Path> trunksFile() {
        return trunksFile.map(Path::of);
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting missing or out of range: trustline.sip." + key);
        }
    }
}
