package io.trustline.sdk.camera;

import io.trustline.sdk.platform.PlatformKeys;
import io.trustline.sdk.store.ByteLists;
import io.trustline.sdk.store.SealedStore;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What the camera remembers, in the sealed store. */
final class CameraState {

    private static final String SESSION = "camera.session";
    private static final String REGISTRATION = "camera.registration";
    private static final String CONTINUITIES = "camera.continuities";
    private static final String KEYS = "camera.platform-keys";

    private final SealedStore store;

    CameraState(SealedStore store) {
        this.store = store;
    }

    Optional<Session> session() {
        return store.read(SESSION).flatMap(Session::read);
    }

    Optional<Registration> registration() {
        return store.read(REGISTRATION).flatMap(Registration::read);
    }

    Optional<PlatformKeys> refreshedKeys() {
        return store.read(KEYS).flatMap(PlatformKeys::read);
    }

    /** Keys of which the platform may hold one as this camera's, the likeliest first. */
    List<byte[]> continuities() {
        return ByteLists.read(store.read(CONTINUITIES));
    }

    void configured(Session session) {
        store.write(SESSION, session.toJson());
    }

    /** Before a registration is sent: if its answer is lost, the platform may hold this session's key afterwards. */
    void mayBecomeContinuity(byte[] key) {
        store.write(CONTINUITIES, ByteLists.last(continuities(), key));
    }

    /** A session is good for one registration. */
    void registered(Registration registration, byte[] continuity) {
        var changes = new HashMap<String, Optional<byte[]>>();
        changes.put(SESSION, Optional.empty());
        changes.put(REGISTRATION, Optional.of(registration.toJson()));
        changes.put(CONTINUITIES, Optional.of(ByteLists.first(continuities(), continuity)));
        store.change(changes);
    }

    void platformKeys(byte[] jwkSet) {
        store.write(KEYS, jwkSet);
    }
}
