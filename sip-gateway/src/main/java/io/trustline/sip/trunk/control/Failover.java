package io.trustline.sip.trunk.control;

import static io.trustline.sip.api.CallOutcome.Plain.BUSY;
import static io.trustline.sip.api.CallOutcome.Plain.DECLINED;
import static io.trustline.sip.api.CallOutcome.Plain.NETWORK_FAILED;
import static io.trustline.sip.api.CallOutcome.Plain.NO_ANSWER;
import static io.trustline.sip.api.CallOutcome.Plain.UNREACHABLE;

import io.trustline.sip.api.CallOutcome;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a final answer means: whether another trunk may try, what became of the call if none does, and the Q.850 cause
 * where the answer names none (RFC 3398 §8.2.6.1). The tables are the rule; there is no other.
 */
public final class Failover {

    /** Nothing came at all: the next trunk. */
    public static final Verdict AFTER_SILENCE = new Verdict(true, NETWORK_FAILED);
    /** The transport could not carry it: the next trunk. */
    public static final Verdict AFTER_BREAKAGE = new Verdict(true, NETWORK_FAILED);

    private static final Set<Integer> TRUNK_TROUBLES = Set.of(408, 500, 502, 503, 504);
    private static final Map<Integer, CallOutcome> OUTCOMES = Map.ofEntries(Map.entry(404, UNREACHABLE),
            Map.entry(410, UNREACHABLE), Map.entry(480, UNREACHABLE), Map.entry(484, UNREACHABLE),
            Map.entry(485, UNREACHABLE), Map.entry(604, UNREACHABLE), Map.entry(486, BUSY), Map.entry(600, BUSY),
            Map.entry(603, DECLINED), Map.entry(607, DECLINED), Map.entry(608, DECLINED), Map.entry(487, NO_ANSWER));
    private static final Map<Integer, Integer> CAUSES = Map.ofEntries(Map.entry(400, 41), Map.entry(401, 21),
            Map.entry(402, 21), Map.entry(403, 21), Map.entry(404, 1), Map.entry(405, 63), Map.entry(406, 79),
            Map.entry(407, 21), Map.entry(408, 102), Map.entry(410, 22), Map.entry(413, 127), Map.entry(414, 127),
            Map.entry(415, 79), Map.entry(416, 127), Map.entry(420, 127), Map.entry(421, 127), Map.entry(423, 127),
            Map.entry(480, 18), Map.entry(481, 41), Map.entry(482, 25), Map.entry(483, 25), Map.entry(484, 28),
            Map.entry(485, 1), Map.entry(486, 17), Map.entry(488, 88), Map.entry(500, 41), Map.entry(501, 79),
            Map.entry(502, 38), Map.entry(503, 41), Map.entry(504, 102), Map.entry(505, 127), Map.entry(513, 127),
            Map.entry(600, 17), Map.entry(603, 21), Map.entry(604, 1), Map.entry(606, 88), Map.entry(607, 21));

    private Failover() {
    }

    /** After a telephone rang no other trunk tries: it would ring a second time. */
    public static Verdict after(int status, boolean rang) {
        boolean trouble = TRUNK_TROUBLES.contains(status);
        var outcome = trouble && rang && status == 408 ? NO_ANSWER : OUTCOMES.getOrDefault(status, NETWORK_FAILED);
        return new Verdict(trouble && !rang, outcome);
    }

    /** The cause that a status stands for. */
    public static Optional<Integer> cause(int status) {
        return Optional.ofNullable(CAUSES.get(status));
    }

    /** Whether the next trunk may try, and the outcome if it may not or there is none. */
    public record Verdict(boolean nextTrunk, CallOutcome outcome) {}
}
