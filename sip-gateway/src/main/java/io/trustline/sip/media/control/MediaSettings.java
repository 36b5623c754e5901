package io.trustline.sip.media.control;

import io.trustline.sip.media.rtp.control.Ports;
import io.trustline.sip.speech.control.PromptFolder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may choose about the sound of calls; documented in docs/configuration.md. */
@Dependent
public class MediaSettings {

    private static final int PORT_MAX = 65_535;

    @Inject
    @ConfigProperty(name = "trustline.sip.address", defaultValue = "127.0.0.1")
    String address;
    @Inject
    @ConfigProperty(name = "trustline.sip.advertised-address")
    Optional<String> advertised;
    @Inject
    @ConfigProperty(name = "trustline.sip.media-first-port", defaultValue = "20000")
    int firstPort;
    @Inject
    @ConfigProperty(name = "trustline.sip.media-last-port", defaultValue = "21999")
    int lastPort;
    @Inject
    @ConfigProperty(name = "trustline.sip.media-port-rest", defaultValue = "PT5S")
    Duration portRest;
    @Inject
    @ConfigProperty(name = "trustline.sip.media-lines", defaultValue = "500")
    int lines;
    @Inject
    @ConfigProperty(name = "trustline.sip.media-dscp", defaultValue = "46")
    int dscp;
    @Inject
    @ConfigProperty(name = "trustline.sip.media-silence", defaultValue = "PT20S")
    Duration silence;
    @Inject
    @ConfigProperty(name = "trustline.sip.media-any-source", defaultValue = "false")
    boolean anySource;
    @Inject
    @ConfigProperty(name = "trustline.sip.prompts")
    Optional<String> prompts;
    @Inject
    @ConfigProperty(name = "trustline.sip.listeners", defaultValue = "1")
    int listeners;
    @Inject
    @ConfigProperty(name = "trustline.sip.listeners-waiting", defaultValue = "500")
    int listenersWaiting;

    /** A value that makes no sense stops the start instead of surprising later. */
    public void check() {
        require(firstPort >= 1024 && firstPort < lastPort && lastPort <= PORT_MAX, "media-first-port");
        require(!portRest.isNegative() && portRest.compareTo(Duration.ofHours(1)) <= 0, "media-port-rest");
        require(lines >= 1 && lines <= 10_000, "media-lines");
        require(dscp >= 0 && dscp < 64, "media-dscp");
        require(silence.compareTo(Duration.ofSeconds(1)) >= 0, "media-silence");
        require(listeners >= 1 && listeners <= 64, "listeners");
        require(listenersWaiting >= 1 && listenersWaiting <= 10_000, "listeners-waiting");
        rules();
    }

    public SoundRules rules() {
        var range = new Ports.Range(resolved(address), firstPort, lastPort, dscp, portRest);
        return new SoundRules(resolved(advertised.orElse(address)), range, lines, silence, anySource);
    }

    public PromptFolder prompts() {
        return new PromptFolder(prompts.map(Path::of));
    }

    /** How many listen to what was said at once. */
    public int listeners() {
        return listeners;
    }

    public int listenersWaiting() {
        return listenersWaiting;
    }

    private static InetAddress resolved(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("setting names no address: trustline.sip.address", unknown);
        }
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting out of range: trustline.sip." + key);
        }
    }
}
