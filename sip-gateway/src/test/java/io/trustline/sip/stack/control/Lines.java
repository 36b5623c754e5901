package io.trustline.sip.stack.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.leg.control.Invitation;
import io.trustline.sip.leg.control.Leg;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.trunk.control.Surroundings;
import io.trustline.sip.trunk.control.Trunk;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;

/** A stack of ours on the test's network, and trunks that lead to whoever plays there. */
final class Lines implements AutoCloseable {

    static final Msisdn ALICE = new Msisdn("+8613800138000");
    static final String PASSWORD = "good".repeat(3);
    static final String OFFER = "v=0\r\no=- 1 1 IN IP4 10.9.9.1\r\ns=-\r\nc=IN IP4 10.9.9.1\r\nt=0 0\r\n"
            + "m=audio 40000 RTP/AVP 8 101\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\n"
            + "a=fmtp:101 0-16\r\na=ptime:20\r\n";

    private final SipStackLegs legs;

    Lines(StackPlan plan) {
        legs = new SipStackLegs(plan, surroundings());
        legs.start();
    }

    static Lines open() {
        return new Lines(StackPlan.plain(Network.GATEWAY, Network.freePort(Network.GATEWAY)));
    }

    static Surroundings surroundings() {
        return new Surroundings(Clock.systemUTC(), new Random(5), Executors.defaultThreadFactory());
    }

    SipStackLegs legs() {
        return legs;
    }

    Leg call(TrunkWish wish, Diary diary) {
        return legs.invite(new Invitation(new Trunk(wish, true), ALICE, OFFER), diary);
    }

    static TrunkWish trunk(String host, int port) {
        return trunk(host, port, TrunkWish.Transport.UDP, TrunkWish.Redirects.REFUSE);
    }

    static TrunkWish trunk(String host, int port, TrunkWish.Transport transport, TrunkWish.Redirects redirects) {
        return new TrunkWish("north", host, port, transport, TrunkWish.Mode.STATIC, "gateway", PASSWORD, "trunk.test",
                "+862150000000", TrunkWish.NumberFormat.E164, true, 10, 10, 1, 1, List.of(), 0, TrunkWish.Media.RTP,
                redirects);
    }

    @Override
    public void close() {
        legs.stop();
    }
}
