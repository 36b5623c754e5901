package io.trustline.device.desk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.DeviceView;
import io.trustline.device.api.StoryLine;
import io.trustline.kernel.identity.DeviceId;
import io.trustline.kernel.outcome.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CAM-16, KEY-9: what an operator does to a device is done at once, once, and stays written. */
class OperatorActsTest {

    private final DeskFixture desk = new DeskFixture();
    private DeviceId camera;

    @BeforeEach
    void deliver() {
        desk.deliver(1);
        camera = new DeviceId(UUID.fromString(desk.database.ask("SELECT id FROM device.device")));
    }

    @Test
    void aSuspendedDeviceGoesBackToWhereItWas() {
        desk.database.say("UPDATE device.device SET state = 'BOUND'");
        assertEquals("SUSPENDED", said(() -> desk.acts.suspend(camera, "olga")));
        assertEquals("wrong-state", said(() -> desk.acts.suspend(camera, "olga")));
        assertEquals("BOUND", said(() -> desk.acts.resume(camera, "olga")));
        assertEquals("wrong-state", said(() -> desk.acts.resume(camera, "olga")));
        assertEquals("2", desk.database.ask("SELECT count(*) FROM device.outbox WHERE type = 'device.changed'"));
    }

    @Test
    void revokingIsFinalAndDestroysTheKeys() {
        assertEquals("REVOKED", said(() -> desk.acts.revoke(camera, "olga")));
        assertNull(desk.database.ask("SELECT factory_key FROM device.device"));
        for (var act : List.<Supplier<Outcome<DeviceView>>>of(() -> desk.acts.revoke(camera, "olga"),
                () -> desk.acts.suspend(camera, "olga"), () -> desk.acts.resume(camera, "olga"),
                () -> desk.acts.allowRebinding(camera, "olga"))) {
            assertEquals("wrong-state", said(act));
        }
    }

    @Test
    void aRevokedCameraDoesNotComeBackWithItsList() {
        said(() -> desk.acts.revoke(camera, "olga"));
        desk.deliver(1);
        assertNull(desk.database.ask("SELECT factory_key FROM device.device"));
        assertEquals("1", desk.database.ask("SELECT count(*) FROM device.device"));
    }

    @Test
    void leaveToBindAnewEndsByItselfAndSettlesSwaps() {
        desk.database.say("INSERT INTO device.sim_swap (id, device_id, kind, expected, seen, times, first_at, last_at,"
                + " told_at) VALUES ('" + new UUID(0, 1) + "', '" + camera + "', 'OTHER_SIM', '+8613800138000',"
                + " '+8613900139000', 2, '2026-03-01 07:00:00Z', '2026-03-01 07:30:00Z', '2026-03-01 07:00:00Z')");
        assertTrue(desk.swaps.page(Optional.empty(), 10).lines().get(0).settledAt().isEmpty());
        assertEquals("IMPORTED", said(() -> desk.acts.allowRebinding(camera, "olga")));
        var line = desk.swaps.page(Optional.empty(), 10).lines().get(0);
        assertEquals("+86…00", line.expected());
        assertTrue(line.settledAt().isPresent());
        assertTrue(desk.views.view(camera).orElseThrow().rebindUntil().isPresent());
        desk.clock.goOn(Duration.ofDays(1));
        assertTrue(desk.views.view(camera).orElseThrow().rebindUntil().isEmpty());
    }

    @Test
    void anUnknownDeviceIsSaidToBeUnknown() {
        assertEquals("no-such-device", said(() -> desk.acts.suspend(new DeviceId(new UUID(1, 2)), "olga")));
    }

    @Test
    void itsStoryBeginsWithTheListAndIsReadBackwardsInPages() {
        said(() -> desk.acts.suspend(camera, "olga"));
        said(() -> desk.acts.resume(camera, "olga"));
        assertEquals(List.of(DeviceAct.RESUMED, DeviceAct.SUSPENDED),
                desk.stories.of(camera, Optional.empty(), 2).stream().map(StoryLine::act).toList());
        var first = desk.stories.of(camera, Optional.of(1), 2);
        assertEquals(List.of(DeviceAct.IMPORTED), first.stream().map(StoryLine::act).toList());
        assertEquals("Lumen", first.get(0).detail().get("maker"));
        assertEquals(List.of(), desk.stories.of(camera, Optional.of(0), 2));
    }

    @Test
    void swapsAreReadInPages() {
        for (int i = 0; i < 5; i++) {
            desk.database.say("INSERT INTO device.sim_swap (id, device_id, kind, expected, seen, times, first_at,"
                    + " last_at, told_at) VALUES ('" + new UUID(0, i) + "', '" + camera + "', 'OTHER_SIM',"
                    + " '+861380013800" + i + "', '+8613900139000', 1, '2026-03-01 07:00:00Z',"
                    + " '2026-03-01 07:30:00Z', '2026-03-01 07:00:00Z')");
        }
        var page = desk.swaps.page(Optional.empty(), 3);
        assertEquals(3, page.lines().size());
        var rest = desk.swaps.page(page.next(), 3);
        assertEquals(2, rest.lines().size());
        assertTrue(rest.next().isEmpty());
        assertEquals(List.of(), desk.swaps.page(Optional.of("forged"), 3).lines());
    }

    private String said(Supplier<Outcome<DeviceView>> act) {
        return desk.database.inTransaction(act).fold(view -> view.state().name(),
                refusal -> refusal.type().slug());
    }
}
