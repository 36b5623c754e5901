package io.trustline.sip.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VOX-4: other people's tools come to the same K2 by the document alone. */
class ForeignSessionKeyTest {

    @ParameterizedTest
    @CsvSource({"python3,session_keys.py", "node,session_keys.js"})
    void otherToolsComeToTheSame(String tool, String script) throws IOException, InterruptedException {
        var said = run(List.of(tool, "src/test/resources/foreign/" + script, Vectors.FILE.toString()));
        assertTrue(said.startsWith("12 of 12 agree"), said);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = start(command);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "took too long");
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            assertFalse("true".equals(System.getenv("CI")), command.get(0) + " is missing");
            return Assumptions.abort(command.get(0) + " is missing");
        }
    }
}
