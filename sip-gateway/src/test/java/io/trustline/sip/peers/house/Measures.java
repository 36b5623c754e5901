package io.trustline.sip.peers.house;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

import javax.net.ssl.SSLContext;

import io.trustline.sip.call.control.CallRules;
import io.trustline.sip.media.control.SoundRules;
import io.trustline.sip.media.rtp.control.Ports;
import io.trustline.sip.peers.harness.Network;
import io.trustline.sip.stack.control.StackPlan;

/** How much of everything the gateway of the tests has: as in a house, but for waits that nobody learns from. */
final class Measures {

    static final int CALLS_AT_ONCE = 2_000;
    static final int FIRST_RTP = 50_000;
    static final int LAST_RTP = 59_999;
    private static final int EXPEDITED = 46;

    private Measures() {
    }

    static CallRules calls(Duration ring) {
        var usual = CallRules.usual();
        return new CallRules(usual.noReply(), ring, usual.pause(), Duration.ofSeconds(1), Duration.ofSeconds(75),
                usual.closeGuard(), usual.trunkPatience(), usual.mostTrunks(), usual.mostTimesSpoken(),
                usual.gateTries(), usual.speakWhenDiverted());
    }

    static StackPlan stack(int port, Optional<SSLContext> tls) {
        return new StackPlan(Network.GATEWAY, Network.GATEWAY, port, tls.isPresent() ? port + 1 : 0, tls, false,
                StackPlan.LEGS_AT_ONCE, StackPlan.REQUESTS_PER_SECOND);
    }

    static SoundRules sound(int lastRtp, Duration silence) {
        var here = here();
        return new SoundRules(here, new Ports.Range(here, FIRST_RTP, lastRtp, EXPEDITED, Duration.ofMillis(100)),
                CALLS_AT_ONCE, silence, false);
    }

    private static InetAddress here() {
        try {
            return InetAddress.getByName(Network.GATEWAY);
        } catch (UnknownHostException noName) {
            throw new IllegalStateException(noName);
        }
    }
}
