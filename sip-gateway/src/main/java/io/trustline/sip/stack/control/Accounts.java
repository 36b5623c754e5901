package io.trustline.sip.stack.control;

import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.digest.control.DigestAccount;
import io.trustline.sip.trunk.control.Trunk;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** The digest account of each trunk; a trunk that was changed begins anew. */
final class Accounts {

    private final Map<String, Kept> byName = new ConcurrentHashMap<>();
    private final RandomGenerator chance;

    Accounts(RandomGenerator chance) {
        this.chance = chance;
    }

    DigestAccount of(Trunk trunk) {
        var wish = trunk.wish();
        return byName.compute(trunk.name(), (name, kept) -> kept != null && kept.wish.equals(wish)
                ? kept
                : new Kept(wish, new DigestAccount(wish.user(), wish.password(), chance))).account;
    }

    private record Kept(TrunkWish wish, DigestAccount account) {

        @Override
        public String toString() {
            return "Kept[" + wish.name() + "]";
        }
    }
}
