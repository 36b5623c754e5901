package io.trustline.sdk.terminal;

import io.trustline.sdk.platform.Circumstances;
import io.trustline.sdk.platform.PlatformKeys;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.transport.Transport;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a terminal is made of; everything but the first three has a usual value. */
public final class TerminalSetup {

    private final TerminalIdentity identity;
    private final PlatformKeys makersKeys;
    private final SealedStore store;
    private Transport gateway;
    private Optional<Transport> platform = Optional.empty();
    private List<String> preference = List.of("X25519", "P-256", "RSA");
    private Circumstances circumstances = Circumstances.usual();

    TerminalSetup(TerminalIdentity identity, PlatformKeys makersKeys, SealedStore store) {
        this.identity = Objects.requireNonNull(identity);
        this.makersKeys = Objects.requireNonNull(makersKeys);
        this.store = Objects.requireNonNull(store);
    }

    /** The way through the operator's gateway, for everything. */
    public TerminalSetup through(Transport way) {
        this.gateway = way;
        return this;
    }

    /** A way to the platform itself over TLS, from which replaced platform keys may be fetched. */
    public TerminalSetup keysFrom(Transport way) {
        this.platform = Optional.of(way);
        return this;
    }

    /** Which kinds of platform key to use, the dearest first: {@code X25519}, {@code P-256}, {@code RSA}. */
    public TerminalSetup prefer(List<String> kinds) {
        this.preference = List.copyOf(kinds);
        return this;
    }

    /** Time, chance and patience other than the usual. */
    public TerminalSetup under(Circumstances others) {
        this.circumstances = others;
        return this;
    }

    public Terminal open() {
        Objects.requireNonNull(gateway, "a terminal needs a way to the platform");
        return new Terminal(this);
    }

    TerminalIdentity identity() {
        return identity;
    }

    PlatformKeys makersKeys() {
        return makersKeys;
    }

    SealedStore store() {
        return store;
    }

    Transport gateway() {
        return gateway;
    }

    /** Keys are only taken from somebody who is known to be the platform. */
    Optional<Transport> secureWay() {
        return platform.or(() -> Optional.of(gateway)).filter(Transport::isSecure);
    }

    List<String> preference() {
        return preference;
    }

    Circumstances circumstances() {
        return circumstances;
    }
}
