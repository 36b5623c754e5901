package io.trustline.web.gate;

import static io.trustline.web.fault.WebLog.LOG;

import io.trustline.kernel.network.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the web meets the network outside ({@code trustline.web.*}). */
@ApplicationScoped
public class WebSettings {

    private static final int HTTPS_PORT = 8443;

    @Inject
    @ConfigProperty(name = "trustline.web.public-url")
    Optional<String> publicUrl;
    @Inject
    @ConfigProperty(name = "trustline.web.https-port")
    Optional<Integer> httpsPort;
    @Inject
    @ConfigProperty(name = "jboss.socket.binding.port-offset", defaultValue = "0")
    int portOffset;
    @Inject
    @ConfigProperty(name = "trustline.web.trusted-proxies")
    Optional<List<String>> trustedProxies;
    @Inject
    @ConfigProperty(name = "trustline.web.hsts-max-age", defaultValue = "P365D")
    Duration hstsMaxAge;
    @Inject
    @ConfigProperty(name = "trustline.web.content-reports-per-minute", defaultValue = "10")
    int contentReportsPerMinute;

    @Inject
    @ConfigProperty(name = "trustline.web.operators-need-second-factor", defaultValue = "false")
    boolean operatorsNeedSecondFactor;

    private Optional<URI> publicAddress;
    private List<Network> proxies;

    /** Wrong settings stop the start, not the first visitor. */
    void check(@Observes Startup start) {
        publicAddress();
        proxies();
        if (httpsPort() < 1 || httpsPort() > 65_535 || hstsMaxAge.isNegative() || contentReportsPerMinute < 0) {
            throw new IllegalStateException("trustline.web.https-port must be a port; "
                    + "hsts-max-age and content-reports-per-minute must not be negative");
        }
        LOG.started(publicAddress().map(URI::toString).orElse("every name, HTTPS on port " + httpsPort()),
                proxies().size());
    }

    /** Where people find us, if it was said; else the address that they typed. */
    Optional<URI> publicAddress() {
        if (publicAddress == null) {
            publicAddress = publicUrl.map(WebSettings::parsePublicUrl);
        }
        return publicAddress;
    }

    int httpsPort() {
        return httpsPort.orElse(HTTPS_PORT + portOffset);
    }

    List<Network> proxies() {
        if (proxies == null) {
            proxies = Network.all("trustline.web.trusted-proxies", trustedProxies.orElse(List.of()));
        }
        return proxies;
    }

    Duration hstsMaxAge() {
        return hstsMaxAge;
    }

    int contentReportsPerMinute() {
        return contentReportsPerMinute;
    }

    /** Whether the console is closed to operators who showed only a password. */
    boolean operatorsNeedSecondFactor() {
        return operatorsNeedSecondFactor;
    }

    private static URI parsePublicUrl(String text) {
        var url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        if (!"https".equals(url.getScheme()) || url.getHost() == null || !url.getRawPath().isEmpty()
                || url.getRawQuery() != null || url.getRawUserInfo() != null) {
            throw new IllegalStateException(
                    "trustline.web.public-url must look like https://bank.example, not " + text);
        }
        return url;
    }
}
