package io.trustline.sdk.camera;

import io.trustline.sdk.platform.Circumstances;
import io.trustline.sdk.platform.Conversation;
import io.trustline.sdk.platform.PlatformClock;
import io.trustline.sdk.platform.PlatformKeys;
import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.platform.SignedCalls;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Request;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.http.SigningKey;
import io.trustline.sdk.wire.message.P2p;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A camera: fetches its configuration under E1, registers under E2. Calls wait for the network; one thread at a time.
 * What cannot be done is told by {@link PlatformRefused}, {@code NotProvenByPlatform} or {@code Unreachable}; the
 * former state is kept.
 */
public final class Camera {

    private final CameraSetup setup;
    private final CameraState state;
    private final Conversation platform;
    private final PlatformClock clock;
    private final Circumstances circumstances;

    Camera(CameraSetup setup) {
        this.setup = setup;
        this.state = new CameraState(setup.store());
        this.circumstances = setup.circumstances();
        this.platform = new Conversation(setup.platform(), circumstances);
        this.clock = new PlatformClock(circumstances.clock());
    }

    /** Begins with who it is, the platform's key set as its maker got it, and where it keeps its secrets. */
    public static CameraSetup of(CameraIdentity identity, String platformKeys, SealedStore store) {
        return new CameraSetup(identity, PlatformKeys.trusted(platformKeys), store);
    }

    /** E1: fetches the configuration anew; the answer is the suites that the platform chose for E2 and E3. */
    public synchronized Configuration configure() {
        mended(this::configureOnce);
        var session = state.session().orElseThrow();
        return new Configuration(session.name(), session.e2(), session.e3());
    }

    /** E2; fetches the configuration first where there is none (each is good once) or the platform wants it. */
    public synchronized Registration register(P2p p2p) {
        if (state.session().filter(session -> clock.seconds() < session.expires()).isEmpty()) {
            configure();
        }
        try {
            registerWithSomeProof(p2p);
        } catch (PlatformRefused refused) {
            if (!refused.is("configure-again")) {
                throw refused;
            }
            configure();
            registerWithSomeProof(p2p);
        }
        return state.registration().orElseThrow();
    }

    /** The last one that the platform confirmed. */
    public Optional<Registration> registration() {
        return state.registration();
    }

    /** A signed call below {@code /api/device/v1}, under the last registration. */
    public synchronized Answer call(String method, String path, byte[] body) {
        var registered = state.registration().orElseThrow(() -> new IllegalStateException("not registered"));
        var signing = new SigningKey(registered.name(), registered.callKey());
        return new SignedCalls(platform, clock, circumstances).send(method, path, body,
                new SignedCalls.Credentials(registered.token(), signing));
    }

    /** What E1 brought. */
    public record Configuration(String session, Suite e2, Suite e3) {}

    private void configureOnce() {
        var talk = new ConfigurationTalk(setup, Stage.of(setup.e1(), keys(), circumstances.random()),
                clock.seconds());
        var answer = platform.post("/configurations", talk::message);
        state.configured(talk.judge(answer.text(), setup.dkey()));
    }

    /** With each key of which the platform may hold one, the likeliest first; at last without. */
    private void registerWithSomeProof(P2p p2p) {
        var proofs = proofs();
        for (int next = 0;; next++) {
            var proof = proofs.get(next);
            try {
                mended(() -> registerOnce(p2p, proof));
                return;
            } catch (PlatformRefused refused) {
                boolean wrongProof = refused.is("not-proven") || refused.is("device-live");
                if (!wrongProof || next + 1 == proofs.size()) {
                    throw refused;
                }
            }
        }
    }

    private List<Optional<byte[]>> proofs() {
        var proofs = new ArrayList<Optional<byte[]>>();
        state.continuities().forEach(key -> proofs.add(Optional.of(key)));
        proofs.add(Optional.empty());
        return proofs;
    }

    private void registerOnce(P2p p2p, Optional<byte[]> proof) {
        var session = state.session().orElseThrow();
        var stage = Stage.of(session.e2(), keys(), circumstances.random());
        var talk = new RegistrationTalk(setup, session, stage,
                new RegistrationTalk.Claims(p2p, proof, clock.seconds()));
        state.mayBecomeContinuity(session.keys().mac(Label.CONTINUITY));
        var answer = platform.send(() -> post(session.registrations(), talk));
        var outcome = talk.judge(answer.text());
        state.registered(outcome.registration(), outcome.continuity());
    }

    /** The configuration says where: always below the API's base, whatever it says. */
    private static Request post(String registrations, RegistrationTalk talk) {
        if (!registrations.startsWith(Conversation.BASE + "/") || registrations.contains("..")) {
            throw new IllegalStateException("a place for registrations outside the API");
        }
        return Conversation.jose(registrations, talk.message());
    }

    /** What the platform tells to mend is mended, once. */
    private void mended(Runnable talk) {
        try {
            talk.run();
        } catch (PlatformRefused refused) {
            if (!mend(refused)) {
                throw refused;
            }
            talk.run();
        }
    }

    private boolean mend(PlatformRefused refused) {
        return switch (refused.slug()) {
            case "clock-skewed" -> clock.learn(refused);
            case "unknown-key" -> fetchKeys();
            default -> false;
        };
    }

    private boolean fetchKeys() {
        if (!setup.platform().isSecure()) {
            return false;
        }
        Supplier<Request> question = () -> new Request("GET", Conversation.BASE + "/keys", Map.of(), new byte[0]);
        var answer = platform.send(question);
        boolean usable = PlatformKeys.read(answer.body()).isPresent();
        if (usable) {
            state.platformKeys(answer.body());
        }
        return usable;
    }

    private PlatformKeys keys() {
        return state.refreshedKeys().orElse(setup.makersKeys());
    }
}
