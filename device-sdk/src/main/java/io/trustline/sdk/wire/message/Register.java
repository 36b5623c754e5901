package io.trustline.sdk.wire.message;

import com.nimbusds.jose.jwk.JWK;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.util.Optional;

/** E2: a camera registers within the session that its configuration opened (§8). */
public record Register(String session, String did, Info info, P2p p2p, Optional<JWK> reply,
        Optional<byte[]> continuity, byte[] nonce, long time) {

    public Register {
        Check.name(session, 16, "session");
        Check.word(did, 64, "did");
        continuity.ifPresent(proof -> Check.bytes(proof, 32, 32, "continuity"));
        Check.bytes(nonce, 16, 32, "nonce");
        Check.time(time, "time");
    }

    public static Optional<Register> read(byte[] json) {
        return Fields.read(json,
                fields -> new Register(fields.text("session"), fields.text("did"), Info.from(fields),
                        P2p.from(fields), Configure.reply(fields), fields.maybeBytes("continuity"),
                        fields.bytes("nonce"), fields.number("time")));
    }

    public byte[] toJson() {
        return new JsonWriter().with("session", session).with("did", did).with("info", info.members())
                .with("p2p", p2p.members()).with("reply", reply.map(JWK::toPublicJWK).map(JWK::toJSONObject))
                .with("continuity", continuity).with("nonce", nonce).with("time", time).bytes();
    }

    @Override
    public String toString() {
        return "register at " + time;
    }
}
