package io.trustline.webapi.gateway;

import io.trustline.kernel.network.Network;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which gateways there are ({@code trustline.gateway.*}); documented in docs/configuration.md. */
@Dependent
public class GatewaySettings {

    private static final String NETWORKS = "trustline.gateway.<name>.networks";
    private static final String KEYS_FILE = "trustline.gateway.<name>.keys-file";
    private static final String CERTIFICATES_FILE = "trustline.gateway.<name>.certificates-file";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    @Inject
    @ConfigProperty(name = "trustline.gateway.names")
    Optional<List<String>> names;
    @Inject
    Config config;
    @Inject
    Clock clock;

    /** Reads them all; whatever makes no sense throws, and so stops the start. */
    List<Gateway> gateways() {
        var all = names.orElse(List.of()).stream().map(String::strip).toList();
        if (new HashSet<>(all).size() != all.size() || !all.stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalStateException(
                    "trustline.gateway.names wants different names of a-z 0-9 -, not " + String.join(",", all));
        }
        return all.stream().map(this::gateway).toList();
    }

    private Gateway gateway(String name) {
        var networks = config.getOptionalValues(key(NETWORKS, name), String.class).orElse(List.of());
        if (networks.isEmpty()) {
            throw new IllegalStateException(key(NETWORKS, name) + " is not set: a gateway needs networks of its own");
        }
        var gateway = new Gateway(name, Network.all(key(NETWORKS, name), networks),
                file(key(KEYS_FILE, name), GatewayKeys::parse),
                file(key(CERTIFICATES_FILE, name), GatewayCertificates::parse));
        if (gateway.keys().isEmpty() && gateway.certificates().isEmpty()) {
            throw new IllegalStateException("gateway " + name + " cannot prove itself: set " + key(KEYS_FILE, name)
                    + " or " + key(CERTIFICATES_FILE, name));
        }
        return gateway;
    }

    private <T> Optional<WatchedFile<T>> file(String key, Function<byte[], T> parser) {
        try {
            return config.getOptionalValue(key, String.class)
                    .map(path -> new WatchedFile<>(Path.of(path), parser, clock));
        } catch (IllegalStateException unusable) {
            throw new IllegalStateException(key + ": " + unusable.getMessage(), unusable);
        }
    }

    private static String key(String form, String name) {
        return form.replace("<name>", name);
    }
}
