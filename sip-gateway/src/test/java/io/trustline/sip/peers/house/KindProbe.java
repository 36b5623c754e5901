package io.trustline.sip.peers.house;

import java.time.Duration;
import java.util.function.Consumer;

import io.trustline.sip.trunk.control.Trunk;
import io.trustline.sip.trunk.control.TrunkProbe;

/** Finds every trunk well: what is tested is the call. */
final class KindProbe implements TrunkProbe {

    @Override
    public void ask(Trunk trunk, Consumer<Answer> ear) {
        ear.accept(Answer.good(Duration.ZERO));
    }

    @Override
    public void register(Trunk trunk, Duration expires, Consumer<Answer> ear) {
        ear.accept(Answer.good(expires));
    }
}
