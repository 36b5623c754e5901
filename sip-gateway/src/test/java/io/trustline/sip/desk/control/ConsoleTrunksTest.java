package io.trustline.sip.desk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.sip.api.TrunkView;
import io.trustline.sip.trunk.control.Trunk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** VOX-5: what an operator says about trunks holds on every node and after a restart. */
class ConsoleTrunksTest {

    private final DeskTown town = new DeskTown();
    private final DeskTown.Node here = town.node();
    private final DeskTown.Node there = town.node();

    @Test
    void aTrunkFromTheConsoleWorksHereAtOnceAndThereWhenItLooks() {
        assertEquals("north", named(here.console().put(town.trunk("north", "sesame"), "olga")));
        assertEquals(List.of("north"), here.names());
        assertEquals(List.of(), there.names());
        there.console().refresh();
        assertEquals("sesame", there.trunks().find("north").orElseThrow().wish().password());
    }

    @Test
    void aViewAndTheTableTellNoPassword() {
        here.console().put(town.trunk("north", "sesame"), "olga");
        assertEquals("", here.console().views().get(0).wish().password());
        assertEquals("0", town.database.ask("SELECT count(*) FROM sip.trunk WHERE wish LIKE '%sesame%'"
                + " OR sealed LIKE '%sesame%'"));
    }

    @Test
    void anEmptyPasswordKeepsTheOneThatIsThere() {
        here.console().put(town.trunk("north", "sesame"), "olga");
        town.clock.goOn(Duration.ofSeconds(1));
        here.console().put(town.trunk("north", ""), "olga");
        assertEquals("sesame", here.trunks().find("north").orElseThrow().wish().password());
    }

    @Test
    void aPauseReachesEveryNodeAndOutlivesAChange() {
        here.console().put(town.trunk("north", "sesame"), "olga");
        here.console().pause("north", "olga");
        there.console().refresh();
        assertTrue(there.console().views().get(0).paused());
        here.console().resume("north");
        there.console().refresh();
        assertFalse(there.console().views().get(0).paused());
    }

    @Test
    void whatWasRemovedGoesEverywhere() {
        here.console().put(town.trunk("north", "sesame"), "olga");
        there.console().refresh();
        assertEquals("north", removed(here.console().remove("north")));
        there.console().refresh();
        assertEquals(List.of(), there.names());
        assertEquals("unknown-trunk", removed(here.console().remove("north")));
    }

    @Test
    void theConsoleMayOnlyPauseWhatTheFileHolds() {
        here.trunks().put(new Trunk(town.trunk("south", "sesame"), true));
        assertEquals("trunk-declared", named(here.console().put(town.trunk("south", "other"), "olga")));
        assertEquals("trunk-declared", removed(here.console().remove("south")));
        assertEquals("south", named(here.console().pause("south", "olga")));
        assertTrue(here.console().views().get(0).paused());
    }

    @Test
    void aTrunkThatCannotWorkIsRefused() {
        assertEquals("trunk-not-valid", named(here.console().put(town.trunk("north\r\nX", "sesame"), "olga")));
        assertEquals("unknown-trunk", named(here.console().pause("nowhere", "olga")));
        assertEquals("0", town.database.ask("SELECT count(*) FROM sip.trunk"));
    }

    private static String named(Outcome<TrunkView> outcome) {
        return outcome.fold(TrunkView::name, refusal -> refusal.type().slug());
    }

    private static String removed(Outcome<String> outcome) {
        return outcome.fold(name -> name, refusal -> refusal.type().slug());
    }
}
