package io.trustline.sdk.terminal;

import io.trustline.sdk.platform.Circumstances;
import io.trustline.sdk.platform.Conversation;
import io.trustline.sdk.platform.NotProvenByPlatform;
import io.trustline.sdk.platform.PlatformClock;
import io.trustline.sdk.platform.PlatformKeys;
import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.platform.SignedCalls;
import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.transport.Answer;
import io.trustline.sdk.transport.Unreachable;
import io.trustline.sdk.wire.Label;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.http.SigningKey;
import io.trustline.sdk.wire.jose.Envelope;
import io.trustline.sdk.wire.jose.Opener;
import io.trustline.sdk.wire.jose.SealedMessage;
import io.trustline.sdk.wire.jose.Sealer;
import io.trustline.sdk.wire.jose.Typ;
import io.trustline.sdk.wire.message.Info;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A terminal: negotiates its key when it needs one, comes in, and calls. Calls wait for the network; one thread at a
 * time. What cannot be done is told by {@link PlatformRefused}, {@link NotProvenByPlatform} or {@link Unreachable}; the
 * former state is kept in each case.
 */
public final class Terminal {

    /** Calls are not begun with a token that ends while they are on their way. */
    private static final int TOKEN_MARGIN_SECONDS = 30;

    private final TerminalState state;
    private final Circumstances circumstances;
    private final Conversation gateway;
    private final PlatformClock clock;
    private final SignedCalls calls;
    private final Initialisation initialisation;
    private TerminalIdentity identity;

    Terminal(TerminalSetup setup) {
        this.identity = setup.identity();
        this.state = new TerminalState(setup.store());
        this.circumstances = setup.circumstances();
        this.gateway = new Conversation(setup.gateway(), circumstances);
        this.clock = new PlatformClock(circumstances.clock());
        clock.restore(state.clockOffset());
        this.calls = new SignedCalls(gateway, clock, circumstances);
        this.initialisation = new Initialisation(setup, state, gateway, clock);
    }

    /** Begins with who it is, the platform's key set as its maker got it, and where it keeps its secrets. */
    public static TerminalSetup of(TerminalIdentity identity, String platformKeys, SealedStore store) {
        return new TerminalSetup(identity, PlatformKeys.trusted(platformKeys), store);
    }

    /** S201–S204: a new key, whatever is there; what was there stays good until the new one is first used. */
    public synchronized TerminalStatus initialise() {
        initialisation.run(identity);
        return status();
    }

    /**
     * S211–S213; negotiates a key first where there is none, it is about to end, or the platform wants another (anybody
     * on the way could say that it does, so the key at hand is kept until there is a new one).
     */
    public synchronized TerminalStatus access() {
        makeKey();
        try {
            comeIn();
        } catch (PlatformRefused refused) {
            boolean anotherKeyMayHelp = refused.is("initialise-again") || refused.is("sim-changed");
            if (!anotherKeyMayHelp) {
                throw refused;
            }
            initialisation.run(identity);
            comeIn();
        }
        return status();
    }

    /** A signed call below {@code /api/device/v1}; comes in first where that is needed. */
    public synchronized Answer call(String method, String path, byte[] body) {
        boolean fresh = token().isEmpty();
        if (fresh) {
            access();
        }
        try {
            return callOnce(method, path, body);
        } catch (PlatformRefused refused) {
            if (!mends(refused, fresh)) {
                throw refused;
            }
            return callOnce(method, path, body);
        }
    }

    /** A clock that is off, or a token that the platform no longer takes. */
    private boolean mends(PlatformRefused refused, boolean fresh) {
        if (refused.is("clock-skewed") && clock.learn(refused)) {
            state.clockOffset(clock.offset());
            return true;
        }
        boolean stale = !fresh && refused.is("not-proven");
        if (stale) {
            state.forgetToken();
            access();
        }
        return stale;
    }

    /** What the platform holds of this device, JSON. */
    public byte[] self() {
        return unprotect(call("GET", "/self", new byte[0]).text())
                .orElseThrow(() -> new NotProvenByPlatform("what it holds of this device"));
    }

    /** Says something new of itself. */
    public synchronized void tell(Info info) {
        access();
        call("PUT", "/self", Octets.ascii(protect(info.toJson())));
        identity = identity.with(info);
    }

    /** Seals any data for the platform under the negotiated key (KEY-10). */
    public String protect(byte[] data) {
        var key = live();
        return Sealer.direct(Suite.A256GCM, key.schedule().key(Label.PAYLOAD_TERMINAL))
                .seal(Envelope.of(Typ.PAYLOAD, key.kid()), data, circumstances.random());
    }

    /** Opens what the platform sealed for this device under the key that it has, or had before. */
    public Optional<byte[]> unprotect(String message) {
        return SealedMessage.read(message, Typ.PAYLOAD).flatMap(sealed -> Stream.of(state.live(), state.former())
                .flatMap(Optional::stream).flatMap(key -> opened(sealed, key).stream()).findFirst());
    }

    /** A key for another use, such as {@code E2} of the camera in the same housing; empty before the first key. */
    public Optional<byte[]> keyFor(Label label) {
        return state.live().map(key -> key.schedule().key(label));
    }

    public TerminalStatus status() {
        return new TerminalStatus(state.live().map(HeldKey::kid), state.live().map(HeldKey::msisdn),
                state.live().map(key -> Instant.ofEpochSecond(key.expires())), state.pending().isPresent(),
                state.former().map(HeldKey::kid),
                token().map(token -> Instant.ofEpochSecond(token.expires())));
    }

    /** Ends the key's time here and now, so that the next access negotiates a new one: for trying out. */
    public synchronized void expire() {
        state.expireLive(clock.seconds());
    }

    private void makeKey() {
        long now = clock.seconds();
        if (state.live().filter(key -> !key.isExpired(now)).isEmpty()) {
            initialisation.run(identity);
        } else if (live().isDue(now)) {
            renewIfPossible();
        }
    }

    /** The key is still good: if it cannot be renewed now, there is time. */
    private void renewIfPossible() {
        try {
            initialisation.run(identity);
        } catch (Unreachable | PlatformRefused | NotProvenByPlatform later) {
            System.getLogger(Terminal.class.getName()).log(System.Logger.Level.WARNING,
                    "The key could not be renewed yet: {0}", later.getMessage());
        }
    }

    /** Each attempt is a new message: an access is good once, and asking twice does no harm. */
    private void comeIn() {
        try {
            comeInOnce();
        } catch (PlatformRefused refused) {
            if (!refused.is("clock-skewed") || !clock.learn(refused)) {
                throw refused;
            }
            state.clockOffset(clock.offset());
            comeInOnce();
        }
    }

    private void comeInOnce() {
        var last = new Admission[1];
        var answer = gateway.post("/accesses", () -> {
            last[0] = Admission.ask(identity, live(), clock.seconds(), circumstances.random());
            return last[0].message();
        });
        state.accessed(last[0].judge(answer.text()));
    }

    private Answer callOnce(String method, String path, byte[] body) {
        var key = live();
        var token = token().orElseThrow(() -> new IllegalStateException("not come in"));
        var signing = new SigningKey(key.kid(), key.schedule().key(Label.CALL));
        return calls.send(method, path, body, new SignedCalls.Credentials(token.value(), signing));
    }

    private Optional<byte[]> opened(SealedMessage sealed, HeldKey key) {
        return Opener.direct(Suite.A256GCM, key.schedule().key(Label.PAYLOAD_PLATFORM)).open(sealed);
    }

    private Optional<Token> token() {
        return state.live().flatMap(key -> state.token()
                .filter(token -> token.isGood(key.kid(), clock.seconds() + TOKEN_MARGIN_SECONDS)));
    }

    private HeldKey live() {
        return state.live().orElseThrow(() -> new IllegalStateException("no key yet: initialise or access first"));
    }
}
