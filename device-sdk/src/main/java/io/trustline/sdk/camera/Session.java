package io.trustline.sdk.camera;

import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.SessionKeys;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.sdk.wire.json.Unfit;
import java.util.Optional;

/** What a configuration opened: the session in which the camera registers, and the suites of the next stages. */
record Session(String name, byte[] prk, Suite e2, Suite e3, long expires, String registrations) {

    SessionKeys keys() {
        return SessionKeys.restored(prk, Octets.fromBase64url(name).orElseThrow());
    }

    byte[] toJson() {
        return new JsonWriter().with("name", name).with("prk", prk).with("e2", e2.text()).with("e3", e3.text())
                .with("expires", expires).with("registrations", registrations).bytes();
    }

    static Optional<Session> read(byte[] json) {
        return Fields.read(json, fields -> new Session(fields.text("name"), fields.bytes("prk"), suite(fields, "e2"),
                suite(fields, "e3"), fields.number("expires"), fields.text("registrations")));
    }

    private static Suite suite(Fields fields, String name) {
        return Suite.of(fields.text(name)).orElseThrow(() -> new Unfit(name));
    }

    @Override
    public String toString() {
        return "session " + name;
    }
}
