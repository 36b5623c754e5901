package io.trustline.sdk.camera;

import io.trustline.sdk.platform.Circumstances;
import io.trustline.sdk.platform.PlatformKeys;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.transport.Transport;
import io.trustline.sdk.wire.Suite;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What a camera is made of; everything but the first three has a usual value. */
public final class CameraSetup {

    private final CameraIdentity identity;
    private final PlatformKeys makersKeys;
    private final SealedStore store;
    private Transport platform;
    private Suite e1 = Suite.A256GCM;
    private List<Suite> offers = List.of(Suite.values());
    private Supplier<Optional<byte[]>> dkey = Optional::empty;
    private Circumstances circumstances = Circumstances.usual();

    CameraSetup(CameraIdentity identity, PlatformKeys makersKeys, SealedStore store) {
        this.identity = Objects.requireNonNull(identity);
        this.makersKeys = Objects.requireNonNull(makersKeys);
        this.store = Objects.requireNonNull(store);
    }

    public CameraSetup to(Transport way) {
        this.platform = way;
        return this;
    }

    /** How the configuration is fetched, and what the camera is able to do in the later stages, the dearest first. */
    public CameraSetup suites(Suite first, List<Suite> able) {
        this.e1 = first;
        this.offers = List.copyOf(able);
        return this;
    }

    /** The key {@code E2} of the terminal in the same housing, where the platform wants that one. */
    public CameraSetup dkey(Supplier<Optional<byte[]>> ofTerminal) {
        this.dkey = ofTerminal;
        return this;
    }

    /** Time, chance and patience other than the usual. */
    public CameraSetup under(Circumstances others) {
        this.circumstances = others;
        return this;
    }

    public Camera open() {
        Objects.requireNonNull(platform, "a camera needs a way to the platform");
        return new Camera(this);
    }

    CameraIdentity identity() {
        return identity;
    }

    PlatformKeys makersKeys() {
        return makersKeys;
    }

    SealedStore store() {
        return store;
    }

    Transport platform() {
        return platform;
    }

    Suite e1() {
        return e1;
    }

    List<Suite> offers() {
        return offers;
    }

    Optional<byte[]> dkey() {
        return dkey.get();
    }

    Circumstances circumstances() {
        return circumstances;
    }
}
