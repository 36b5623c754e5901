package io.trustline.simulators.terminal.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The operator's SIMs. */
class SubscribersTest {

    private static final Subscribers SIMS = Subscribers.of(List.of("# iccid ki msisdn name",
            "8986001 aa +8613800138000 alice", "", "8986002 bb +8613900139000 bob", "half a line"));

    @Test
    void commentsAndHalfLinesAreNoSims() {
        assertEquals(List.of("alice", "bob"), SIMS.all().stream().map(Subscriber::name).toList());
    }

    @Test
    void aTerminalNamedAfterSomebodyHasHerSim() {
        assertEquals(Optional.of("bob"), SIMS.firstFor("bob-meter").map(Subscriber::name));
        assertEquals(Optional.of("bobby"), Subscribers.of(List.of("1 a +8613800138000 bob",
                "2 b +8613900139000 bobby")).firstFor("bobby-meter").map(Subscriber::name));
        assertEquals(Optional.of("alice"), SIMS.firstFor("mallory").map(Subscriber::name));
    }

    @Test
    void theSecretOfASimIsNotWrittenAnywhere() {
        assertFalse(SIMS.toString().contains("bb"));
    }
}
