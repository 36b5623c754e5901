package io.trustline.sip.call.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may choose about how a call goes; documented in docs/configuration.md. */
@Dependent
public class CallSettings {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Inject
    @ConfigProperty(name = "trustline.sip.no-reply-time", defaultValue = "PT5S")
    Duration noReply;
    @Inject
    @ConfigProperty(name = "trustline.sip.ring-time", defaultValue = "PT45S")
    Duration ring;
    @Inject
    @ConfigProperty(name = "trustline.sip.answer-pause", defaultValue = "PT0.5S")
    Duration pause;
    @Inject
    @ConfigProperty(name = "trustline.sip.key-wait", defaultValue = "PT8S")
    Duration keyWait;
    @Inject
    @ConfigProperty(name = "trustline.sip.call-time", defaultValue = "PT2M")
    Duration total;
    @Inject
    @ConfigProperty(name = "trustline.sip.trunk-patience", defaultValue = "PT2S")
    Duration trunkPatience;
    @Inject
    @ConfigProperty(name = "trustline.sip.trunks-per-call", defaultValue = "3")
    int mostTrunks;
    @Inject
    @ConfigProperty(name = "trustline.sip.times-spoken", defaultValue = "3")
    int mostTimesSpoken;
    @Inject
    @ConfigProperty(name = "trustline.sip.screen-tries", defaultValue = "3")
    int gateTries;
    @Inject
    @ConfigProperty(name = "trustline.sip.diverted-calls", defaultValue = "refuse")
    String divertedCalls;

    /** @throws IllegalArgumentException for values that make no sense */
    public CallRules rules() {
        require(noReply.compareTo(Duration.ofSeconds(1)) >= 0 && noReply.compareTo(ring) < 0, "no-reply-time");
        require(ring.compareTo(total) < 0, "ring-time");
        require(!pause.isNegative() && pause.compareTo(Duration.ofSeconds(5)) <= 0, "answer-pause");
        require(keyWait.compareTo(Duration.ofSeconds(1)) >= 0, "key-wait");
        require(total.compareTo(LONGEST) <= 0, "call-time");
        require(!trunkPatience.isNegative() && trunkPatience.compareTo(ring) <= 0, "trunk-patience");
        require(mostTrunks >= 1, "trunks-per-call");
        require(mostTimesSpoken >= 1, "times-spoken");
        require(gateTries >= 1, "screen-tries");
        require(divertedCalls.equals("refuse") || divertedCalls.equals("speak"), "diverted-calls");
        return new CallRules(noReply, ring, pause, keyWait, total, CallRules.usual().closeGuard(), trunkPatience,
                mostTrunks, mostTimesSpoken, gateTries, divertedCalls.equals("speak"));
    }

    private static void require(boolean holds, String key) {
        if (!holds) {
            throw new IllegalArgumentException("setting out of range: trustline.sip." + key);
        }
    }
}
