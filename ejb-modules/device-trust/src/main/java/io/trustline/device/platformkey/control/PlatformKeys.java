package io.trustline.device.platformkey.control;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.trustline.device.api.PlatformKeyView;
import io.trustline.device.control.DeviceLog;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.device.vault.control.Vault;
import io.trustline.sdk.wire.jose.Opener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The platform's pairs, ready for use. Private halves are open in memory only; other nodes' changes are noticed. */
@ApplicationScoped
public class PlatformKeys {

    @Inject
    PlatformKeyRows rows;
    @Inject
    Vault vault;
    @Inject
    RandomGenerator random;

    private volatile Map<String, LiveKey> live = Map.of();
    private volatile String keySet = "{\"keys\":[]}";
    private volatile String print = "";

    /** New pairs, one of each kind; takes a second or more. */
    public Map<PairKind, JWK> makeAll() {
        return make(List.of(PairKind.values()));
    }

    /** Pairs of the kinds that have no current one; nothing where all are there. */
    public Map<PairKind, JWK> makeMissing() {
        var kinds = new ArrayList<>(List.of(PairKind.values()));
        rows.all().stream().filter(key -> key.state().equals(PlatformKey.CURRENT))
                .forEach(key -> kinds.remove(key.kind()));
        return make(kinds);
    }

    /** Takes over what changed in the table, here or by another node. */
    public synchronized void refresh() {
        var now = rows.print();
        if (now.equals(print)) {
            return;
        }
        var usable = new ArrayList<>(rows.all().stream().filter(PlatformKey::isLive).toList());
        usable.sort(Comparator.comparing(PlatformKey::state).thenComparing(PlatformKey::kind)
                .thenComparing(PlatformKey::kid));
        var opened = new LinkedHashMap<String, LiveKey>();
        usable.forEach(key -> opened.put(key.kid(), reuseOrOpen(key)));
        live = opened;
        keySet = new JWKSet(opened.values().stream().map(LiveKey::publicJwk).toList()).toString(true);
        print = now;
    }

    /** The public halves: current ones first, then those that are being replaced, never retired ones. */
    public String keySet() {
        return keySet;
    }

    public Optional<LiveKey> live(String kid) {
        return Optional.ofNullable(live.get(kid));
    }

    /** All, retired ones too, the newest first. */
    public List<PlatformKeyView> views() {
        return rows.all().stream().map(PlatformKey::view).toList();
    }

    public Optional<PlatformKeyView> view(String kid) {
        return rows.find(kid).map(PlatformKey::view);
    }

    private Map<PairKind, JWK> make(List<PairKind> kinds) {
        var pairs = new EnumMap<PairKind, JWK>(PairKind.class);
        for (var kind : kinds) {
            var pair = kind.make(random);
            DeviceLog.LOG.platformKeyMade(pair.getKeyID(), kind.name());
            pairs.put(kind, pair);
        }
        return pairs;
    }

    private LiveKey reuseOrOpen(PlatformKey key) {
        var known = live.get(key.kid());
        if (known != null) {
            return known;
        }
        var purpose = SealedColumn.PLATFORM_KEY.of(key.kid());
        var text = new String(vault.open(purpose, key.sealed().orElseThrow()), StandardCharsets.UTF_8);
        try {
            var pair = JWK.parse(text);
            return new LiveKey(key.kid(), pair.toPublicJWK(), Opener.with(pair, random));
        } catch (ParseException notOurs) {
            throw new IllegalStateException("platform key " + key.kid() + " is not a JWK");
        }
    }
}
