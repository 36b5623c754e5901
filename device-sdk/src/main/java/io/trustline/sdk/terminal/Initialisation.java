package io.trustline.sdk.terminal;

import io.trustline.sdk.platform.Circumstances;
import io.trustline.sdk.platform.Conversation;
import io.trustline.sdk.platform.PlatformClock;
import io.trustline.sdk.platform.PlatformKeys;
import io.trustline.sdk.platform.PlatformRefused;
import io.trustline.sdk.transport.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Negotiates until there is a key or a reason why not; what it asked is in the store before it is sent. */
final class Initialisation {

    /** After these nothing will ever come of the same message. */
    private static final Set<String> SPENT = Set.of("replayed", "clock-skewed", "unreadable-message", "unknown-key",
            "not-proven", "device-live", "algorithm-refused");

    private final TerminalSetup setup;
    private final TerminalState state;
    private final Conversation gateway;
    private final PlatformClock clock;
    private final Circumstances circumstances;

    Initialisation(TerminalSetup setup, TerminalState state, Conversation gateway, PlatformClock clock) {
        this.setup = setup;
        this.state = state;
        this.gateway = gateway;
        this.clock = clock;
        this.circumstances = setup.circumstances();
    }

    void run(TerminalIdentity identity) {
        var negotiation = new Negotiation(identity, circumstances.random());
        if (!finishPending(negotiation)) {
            begin(negotiation);
        }
    }

    /** A request whose answer was lost, maybe in a power cut, is sent again as it was: it gets the same answer. */
    private boolean finishPending(Negotiation negotiation) {
        var pending = state.pending();
        if (pending.isEmpty()) {
            return false;
        }
        try {
            ask(negotiation, pending.get());
            return true;
        } catch (PlatformRefused refused) {
            if (!SPENT.contains(refused.slug())) {
                throw refused;
            }
            return false;
        }
    }

    /** With every continuity key that the platform may know, the newest first; at last without. */
    private void begin(Negotiation negotiation) {
        var proofs = proofs();
        for (int next = 0;; next++) {
            try {
                mended(negotiation, proofs.get(next));
                return;
            } catch (PlatformRefused refused) {
                boolean more = next + 1 < proofs.size() && refused.is("not-proven");
                if (!more) {
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

    /** What the platform tells to mend is mended, each once: the key it no longer has, the clock that is off. */
    private void mended(Negotiation negotiation, Optional<byte[]> proof) {
        boolean keysMended = false;
        boolean clockMended = false;
        while (true) {
            try {
                askAnew(negotiation, proof);
                return;
            } catch (PlatformRefused refused) {
                if (refused.is("unknown-key") && !keysMended) {
                    keysMended = fetchKeys(refused);
                } else if (refused.is("clock-skewed") && !clockMended && clock.learn(refused)) {
                    clockMended = true;
                    state.clockOffset(clock.offset());
                } else {
                    throw refused;
                }
            }
        }
    }

    private void askAnew(Negotiation negotiation, Optional<byte[]> proof) {
        var keys = state.refreshedKeys().orElse(setup.makersKeys());
        var request = negotiation.request(keys.preferred(setup.preference()), proof, clock.seconds());
        state.asking(request);
        ask(negotiation, request);
    }

    private void ask(Negotiation negotiation, PendingRequest request) {
        try {
            var answer = gateway.post("/initialisations", request::edkey);
            var negotiated = negotiation.judge(request, answer.text());
            state.negotiated(negotiated.key(), negotiated.continuity());
        } catch (PlatformRefused refused) {
            if (SPENT.contains(refused.slug())) {
                state.forgetPending();
            }
            throw refused;
        }
    }

    /** Only from the platform itself: whoever could slip in a key of his own would read everything. */
    private boolean fetchKeys(PlatformRefused refused) {
        var way = setup.secureWay().orElseThrow(() -> refused);
        var answer = new Conversation(way, circumstances)
                .send(() -> new Request("GET", Conversation.BASE + "/keys", Map.of(), new byte[0]));
        PlatformKeys.read(answer.body()).orElseThrow(() -> refused);
        state.platformKeys(answer.body());
        return true;
    }
}
