package io.trustline.sdk.wire.message;

import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a camera can be reached by a peer: its kind of network, what it can do, its candidates (§8). */
public record P2p(String network, List<String> capabilities, List<String> candidates) {

    public P2p {
        capabilities = List.copyOf(capabilities);
        candidates = List.copyOf(candidates);
        Check.word(network, 32, "network");
        Check.words(capabilities, 16, 32, "capabilities");
        Check.that(candidates.size() <= 20, "candidates");
        candidates.forEach(candidate -> Check.text(candidate, 256, "candidates"));
    }

    static P2p from(Fields fields) {
        var p2p = fields.object("p2p");
        return new P2p(p2p.text("network"), p2p.texts("capabilities"), p2p.texts("candidates"));
    }

    /** As the platform keeps it. */
    public static Optional<P2p> read(byte[] json) {
        return Fields.read(json, fields -> new P2p(fields.text("network"), fields.texts("capabilities"),
                fields.texts("candidates")));
    }

    public byte[] toJson() {
        return JsonWriter.of(members());
    }

    Map<String, Object> members() {
        return new JsonWriter().with("network", network).with("capabilities", capabilities)
                .with("candidates", candidates).map();
    }
}
