package io.trustline.sdk.terminal;

import io.trustline.sdk.platform.PlatformKeys;
import io.trustline.sdk.store.ByteLists;
import io.trustline.sdk.store.SealedStore;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the terminal remembers, in the sealed store; every step is one change, so no power cut splits it. */
final class TerminalState {

    private static final String LIVE = "terminal.live";
    private static final String FORMER = "terminal.former";
    private static final String PENDING = "terminal.pending";
    private static final String TOKEN = "terminal.token";
    private static final String CONTINUITIES = "terminal.continuities";
    private static final String KEYS = "terminal.platform-keys";
    private static final String OFFSET = "terminal.clock-offset";

    private final SealedStore store;

    TerminalState(SealedStore store) {
        this.store = store;
    }

    Optional<HeldKey> live() {
        return store.read(LIVE).flatMap(HeldKey::read);
    }

    Optional<HeldKey> former() {
        return store.read(FORMER).flatMap(HeldKey::read);
    }

    Optional<PendingRequest> pending() {
        return store.read(PENDING).flatMap(PendingRequest::read);
    }

    Optional<Token> token() {
        return store.read(TOKEN).flatMap(Token::read);
    }

    Optional<PlatformKeys> refreshedKeys() {
        return store.read(KEYS).flatMap(PlatformKeys::read);
    }

    Duration clockOffset() {
        return store.read(OFFSET).map(bytes -> Duration.ofSeconds(ByteBuffer.wrap(bytes).getLong()))
                .orElse(Duration.ZERO);
    }

    /** Keys of which the platform may hold one as this device's, the newest first. */
    List<byte[]> continuities() {
        return ByteLists.read(store.read(CONTINUITIES));
    }

    void asking(PendingRequest request) {
        store.write(PENDING, request.toJson());
    }

    void forgetPending() {
        store.remove(PENDING);
    }

    /** S204: only now the former key makes room; it stays beside the new one until that was used. */
    void negotiated(HeldKey key, byte[] continuity) {
        var changes = new HashMap<String, Optional<byte[]>>();
        live().filter(former -> !former.kid().equals(key.kid()))
                .ifPresent(former -> changes.put(FORMER, Optional.of(former.toJson())));
        changes.put(LIVE, Optional.of(key.toJson()));
        changes.put(PENDING, Optional.empty());
        changes.put(TOKEN, Optional.empty());
        changes.put(CONTINUITIES, Optional.of(ByteLists.first(continuities(), continuity)));
        store.change(changes);
    }

    void accessed(Token token) {
        store.change(Map.of(TOKEN, Optional.of(token.toJson()), FORMER, Optional.empty()));
    }

    void forgetToken() {
        store.remove(TOKEN);
    }

    void platformKeys(byte[] jwkSet) {
        store.write(KEYS, jwkSet);
    }

    void clockOffset(Duration offset) {
        store.write(OFFSET, ByteBuffer.allocate(Long.BYTES).putLong(offset.toSeconds()).array());
    }

    /** For whoever wants to see what happens at the end of KeyTime. */
    void expireLive(long now) {
        live().ifPresent(key -> store.write(LIVE, new HeldKey(key.kid(), key.prk(), key.transcript(), key.msisdn(),
                Math.min(key.notBefore(), now - 1), now).toJson()));
    }
}
