package io.trustline.sdk.wire.message;

import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.json.Unfit;
import java.util.Map;
import java.util.Optional;

/** E1's answer: what the camera needs to register, and the suites of the next stages (§7). */
public record Configured(byte[] request, byte[] nonce, long time, String session, long expires, Suite e2,
        Secret secret, Suite e3, long heartbeatSeconds, String registrations) {

    /** Where the secret of E2 comes from. */
    public enum Secret {
        FACTORY("factory"),
        DKEY("dkey");

        private final String text;

        Secret(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        static Secret of(String text) {
            Check.that(text.equals("factory") || text.equals("dkey"), "key");
            return text.equals("factory") ? FACTORY : DKEY;
        }
    }

    public Configured {
        Check.bytes(request, 32, 32, "request");
        Check.bytes(nonce, 32, 32, "nonce");
        Check.time(time, "time");
        Check.name(session, 16, "session");
        Check.time(expires, "expires");
        Check.that(heartbeatSeconds > 0 && heartbeatSeconds <= 86_400, "heartbeatSeconds");
        Check.word(registrations, 200, "registrations");
    }

    public static Optional<Configured> read(byte[] json) {
        return Fields.read(json, Configured::from);
    }

    private static Configured from(Fields fields) {
        var e2 = fields.object("e2");
        return new Configured(fields.bytes("request"), fields.bytes("nonce"), fields.number("time"),
                fields.text("session"), fields.number("expires"), suite(e2), Secret.of(e2.text("key")),
                suite(fields.object("e3")), fields.number("heartbeatSeconds"), fields.text("registrations"));
    }

    private static Suite suite(Fields stage) {
        return Suite.of(stage.text("suite")).orElseThrow(() -> new Unfit("suite"));
    }

    public byte[] toJson() {
        return new JsonWriter().with("request", request).with("nonce", nonce).with("time", time)
                .with("session", session).with("expires", expires)
                .with("e2", new JsonWriter().with("suite", e2.text()).with("key", secret.text()).map())
                .with("e3", Map.of("suite", e3.text())).with("heartbeatSeconds", heartbeatSeconds)
                .with("registrations", registrations).bytes();
    }

    @Override
    public String toString() {
        return "configured at " + time;
    }
}
