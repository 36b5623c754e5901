package io.trustline.portal.provider.control;

import io.trustline.kernel.network.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Which addresses news may be sent to, as far as can be seen before anybody is asked where a name lies. */
@ApplicationScoped
public class WebhookAddresses {

    private static final int LONGEST = 500;
    private static final int HIGHEST_PORT = 65_535;

    @Inject
    ProviderSettings settings;

    public Optional<URI> parse(String text) {
        try {
            return text.length() <= LONGEST ? Optional.of(new URI(text)).filter(this::isAllowed) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** A user before the host has misled more people than it has served; a fragment never leaves the sender. */
    private boolean isAllowed(URI address) {
        boolean scheme = "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && settings.webhookHttpAllowed();
        int port = address.getPort();
        return scheme && address.getHost() != null && address.getRawUserInfo() == null
                && address.getRawFragment() == null && (port == -1 || port >= 1 && port <= HIGHEST_PORT)
                && !isWithin(address.getHost());
    }

    /** What is written as an address needs nobody to be asked; names are looked up when news are sent. */
    private boolean isWithin(String host) {
        var literal = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return !settings.webhookHostsAllowed().contains(host)
                && Network.address(literal).filter(OuterNetwork::isWithin).isPresent();
    }
}
