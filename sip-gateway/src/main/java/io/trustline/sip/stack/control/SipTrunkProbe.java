package io.trustline.sip.stack.control;

import io.trustline.sip.stack.wire.control.WireTrouble;
import io.trustline.sip.trunk.control.Trunk;
import io.trustline.sip.trunk.control.TrunkProbe;
import java.time.Duration;
import java.util.function.Consumer;

/** OPTIONS and REGISTER over the same stack that carries the calls. */
public final class SipTrunkProbe implements TrunkProbe {

    private final SipStackLegs legs;

    public SipTrunkProbe(SipStackLegs legs) {
        this.legs = legs;
    }

    @Override
    public void ask(Trunk trunk, Consumer<Answer> ear) {
        begin(trunk, Inquiry.OPTIONS, Duration.ZERO, ear);
    }

    @Override
    public void register(Trunk trunk, Duration expires, Consumer<Answer> ear) {
        begin(trunk, Inquiry.REGISTER, expires, ear);
    }

    private void begin(Trunk trunk, String method, Duration expires, Consumer<Answer> ear) {
        var ground = legs.ground();
        if (ground.isEmpty()) {
            ear.accept(Answer.bad("the stack is stopped"));
            return;
        }
        try {
            var here = ground.get();
            var home = here.wire().home(trunk.wish().transport());
            var uri = "sip:" + Party.domain(trunk.wish());
            var party = new Party(trunk, home, here.wire().token(), here.wire().token(), uri);
            var inquiry = new Inquiry(here, party, method, ear);
            here.talks().begin(party.callId(), inquiry);
            inquiry.begin(expires);
        } catch (WireTrouble closed) {
            ear.accept(Answer.bad(closed.getMessage()));
        }
    }
}
