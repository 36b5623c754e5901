package io.trustline.tests.harness.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.trustline.sdk.platform.Circumstances;
import io.trustline.sdk.platform.Retries;
import io.trustline.sdk.source.Sources;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.store.StoreKey;
import io.trustline.sdk.terminal.Terminal;
import io.trustline.sdk.terminal.TerminalIdentity;
import io.trustline.sdk.transport.Deadlines;
import io.trustline.sdk.transport.HttpTransport;
import io.trustline.sdk.transport.TlsTrust;
import io.trustline.sdk.wire.message.Info;
import io.trustline.tests.harness.Project;

/** A device as its maker builds it: the SDK, a sealed store in a folder of its own, and a slot for a SIM. */
public final class Handset implements AutoCloseable {

    private static final Deadlines PATIENCE = new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(30));

    private final Ground ground;
    private final TerminalIdentity identity;
    private final String keys;
    private final SealedStore store;

    private Handset(Ground ground, TerminalIdentity identity, String keys, SealedStore store) {
        this.ground = ground;
        this.identity = identity;
        this.keys = keys;
        this.store = store;
    }

    /** New from the factory, with the platform's keys of today in it. */
    public static Handset made(Ground ground, String name) {
        return made(ground, name, Optional.empty());
    }

    public static Handset made(Ground ground, String name, Optional<String> service) {
        var identity = new TerminalIdentity(Numbers.freshDid(name), service,
                new Info("meter", List.of("read"), Optional.of("1.0")));
        var keys = ground.api().get(DeviceApi.PATH + "/keys", Map.of()).message();
        return new Handset(ground, identity, keys, open(folder(identity.did())));
    }

    /** Another device that says it is this one, without what this one has in its store. */
    public Handset clonedBy(String thief) {
        return new Handset(ground, identity, keys, open(folder(identity.did() + "-" + thief)));
    }

    /** Powered on with this SIM. */
    public Terminal with(Sim sim) {
        return with(sim, ground.gatewayAddress());
    }

    public Terminal with(Sim sim, URI gateway) {
        var way = HttpTransport.through(gateway, new io.trustline.sdk.transport.Sim(sim.iccid(), sim.ki()), PATIENCE);
        var direct = HttpTransport.to(URI.create("https://localhost:" + ground.product().ports().https()),
                TlsTrust.only(ServerCertificate.of(ground.product())), PATIENCE);
        var retries = new Retries(4, Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofSeconds(20));
        return Terminal.of(identity, keys, store).through(way).keysFrom(direct)
                .under(Circumstances.usual().with(retries)).open();
    }

    public String did() {
        return identity.did();
    }

    private static SealedStore open(Path folder) {
        return SealedStore.open(folder.resolve("store"),
                StoreKey.ofDeviceSecret(Sources.draw(Sources.chance(), 32)));
    }

    private static Path folder(String name) {
        try {
            return Files.createDirectories(Project.target("handsets").resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
