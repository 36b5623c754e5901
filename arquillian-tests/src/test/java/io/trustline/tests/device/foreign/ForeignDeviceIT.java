package io.trustline.tests.device.foreign;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.Shell;
import io.trustline.tests.harness.device.MakersList;
import io.trustline.tests.harness.device.ServerCertificate;
import io.trustline.tests.harness.device.Sim;
import io.trustline.tests.harness.need.NeedsNode;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;

/** A device in JavaScript, made from docs/protocols/device-trust.md and npm's jose, is a device like any other. */
@NeedsNode
class ForeignDeviceIT {

    private static final Product PRODUCT = SharedServer.get();

    @Test
    void aDeviceMadeFromTheDocumentAloneIsEnrolledBoundAndLetIn() throws IOException {
        var given = PRODUCT.home().resolve("foreign-device.json");
        Files.writeString(given, given().toString(), StandardCharsets.UTF_8);
        var said = node("device-play.mjs", given.toString());
        Files.delete(given);
        assertTrue(said.exit() == 0 && said.text().endsWith("all held\n"), said.text());
    }

    @Test
    void thePublishedTestVectorsAgreeWithIt() {
        var said = node("device-vectors.mjs", Project.file("docs/protocols/device-trust-vectors.json").toString());
        assertTrue(said.exit() == 0 && said.text().matches("[1-9]\\d+ values agree\n"), said.text());
    }

    private static JsonObject given() {
        var ports = PRODUCT.ports();
        var label = MakersList.label(PRODUCT);
        var sims = Json.createArrayBuilder();
        for (int i = 0; i < 3; i++) {
            var sim = Sim.fresh(PRODUCT);
            sims.add(sim.iccid() + ":" + sim.ki());
        }
        var camera = Json.createObjectBuilder().add("maker", MakersList.MAKER).add("serial", label.serial())
                .add("key", label.key());
        return Json.createObjectBuilder().add("platform", "https://localhost:" + ports.https())
                .add("gateway", "http://localhost:" + ports.gateway())
                .add("ca", ServerCertificate.of(PRODUCT).toString()).add("sims", sims).add("camera", camera).build();
    }

    private static Shell.Said node(String program, String argument) {
        var script = Project.file("arquillian-tests/src/test/node").resolve(program).toString();
        return Shell.run(Map.of(), Duration.ofMinutes(1), List.of("node", script, argument));
    }
}
