package io.trustline.simulators.terminal.play;

import io.trustline.sdk.store.SealedStore;
import io.trustline.sdk.wire.KeySchedule;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.SessionKeys;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import io.trustline.simulators.terminal.story.Secrets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks into the terminal's own sealed store, so that what it says can be shown opened, and be tampered with. */
final class Keyring implements Secrets {

    private static final String FACTORY_KEY = "camera.factory-key";

    private final SealedStore store;
    private final Supplier<String> did;

    Keyring(SealedStore store, Supplier<String> did) {
        this.store = store;
        this.did = did;
    }

    /** A key that was negotiated. */
    record Held(String kid, String msisdn, long expires, KeySchedule schedule) {}

    Optional<Held> live() {
        return held("terminal.live");
    }

    @Override
    public Optional<KeySchedule> keys(String kid) {
        return Stream.of(live(), held("terminal.former")).flatMap(Optional::stream)
                .filter(held -> held.kid().equals(kid)).map(Held::schedule).findFirst();
    }

    @Override
    public Optional<byte[]> inside(String edkey) {
        return store.read("terminal.pending").flatMap(json -> Fields.read(json, fields -> fields))
                .filter(pending -> pending.text("edkey").equals(edkey)).map(pending -> new JsonWriter()
                        .with("did", did.get()).with("dkey", pending.bytes("dkey"))
                        .with("nonce", pending.bytes("nonce")).bytes());
    }

    /** Drawn when the camera is made, and given to the platform in the maker's list. */
    @Override
    public Optional<byte[]> factoryKey() {
        return store.read(FACTORY_KEY);
    }

    void factoryKey(byte[] key) {
        store.write(FACTORY_KEY, key);
    }

    @Override
    public Optional<SessionKeys> session() {
        return store.read("camera.session").flatMap(json -> Fields.read(json, fields -> SessionKeys
                .restored(fields.bytes("prk"), Octets.fromBase64url(fields.text("name")).orElseThrow())));
    }

    private Optional<Held> held(String record) {
        return store.read(record)
                .flatMap(json -> Fields.read(json, fields -> new Held(fields.text("kid"), fields.text("msisdn"),
                        fields.number("expires"),
                        KeySchedule.restored(fields.bytes("prk"), fields.bytes("transcript")))));
    }
}
