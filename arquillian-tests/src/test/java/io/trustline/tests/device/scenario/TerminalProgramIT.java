package io.trustline.tests.device.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Shell;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** A person plays the whole seed at a prompt, through the operator's gateway (KEY-2 to KEY-9). */
class TerminalProgramIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final String NAME = "tests-63-meter";
    private static final List<String> TRICKS = List.of("bit", "broken", "none", "unknown-key", "clock", "number",
            "no-gateway", "replay", "reflect", "other-sim", "mac");

    /** It is named after the last SIM of the list, which no other test has come to. */
    @Test
    void theWholeSeedIsToldStepByStepAndEveryAttackIsRefused() throws IOException {
        var told = terminal("access").wentWell().text();
        for (var step : List.of("S201", "S202", "S203", "S204", "S211", "S212", "S213")) {
            assertTrue(told.contains(step), step);
        }
        assertTrue(terminal("call").wentWell().text().contains("BOUND"));
        TRICKS.forEach(trick -> assertEquals(0, terminal("tamper", trick).exit(), trick));
        terminal("clone", "tests-63-copy").wentWell();
        terminal("expire").wentWell();
        assertTrue(terminal("access").wentWell().text().contains("S204"), "negotiates by itself");
        assertFalse(terminal("access").wentWell().text().contains("S204"), "no need to");
        assertTrue(Files.exists(PRODUCT.home().resolve("terminals").resolve(NAME).resolve("store")));
    }

    @Test
    void whatIsNotUnderstoodIsSaidInThePersonsLanguage() {
        var said = PRODUCT.command("terminal", "--lang", "zh", "explode");

        assertEquals(2, said.exit());
        assertTrue(said.text().contains("没有命令“explode”"), said.text());
    }

    private static Shell.Said terminal(String... words) {
        var command = new ArrayList<>(List.of("terminal", "--lang", "en", "--name", NAME));
        command.addAll(List.of(words));
        return PRODUCT.command(command.toArray(String[]::new));
    }
}
