package io.trustline.sip.trunk.control;

import io.trustline.sip.api.TrunkWish;

/** A trunk as configured, its password beside it; shows itself without. */
public record Trunk(TrunkWish wish, boolean declared) {

    public String name() {
        return wish.name();
    }

    @Override
    public String toString() {
        return "Trunk[" + wish.name() + "]";
    }
}
