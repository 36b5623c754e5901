package io.trustline.device.life.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.api.DeviceAct;
import io.trustline.device.api.DeviceState;
import io.trustline.device.api.Did;
import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.device.control.TownClock;
import io.trustline.kernel.identity.DeviceId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KEY-9: the history of a device is complete and shows every edit. */
class HistoryTest {

    private final DeviceDatabase database = DeviceDatabase.fresh();
    private final TownClock clock = new TownClock();
    private final LifeFixture life = new LifeFixture(database, DeviceSettingsFixture.defaults(), clock);
    private DeviceId alice;

    @BeforeEach
    void aliceArrives() {
        alice = life.devices.create(new Did("alice-doorbell"), "{}");
        write(DeviceAct.INITIALISED);
        write(DeviceAct.BOUND);
        write(DeviceAct.SUSPENDED);
    }

    @Test
    void isWholeAsWritten() {
        assertTrue(life.history.isWhole(alice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE device.history SET act = 'RESUMED' WHERE number = 3",
            "UPDATE device.history SET actor = 'somebody else' WHERE number = 1",
            "UPDATE device.history SET detail = '{}' WHERE number = 2",
            "UPDATE device.history SET at = at + INTERVAL '1' DAY WHERE number = 2",
            "DELETE FROM device.history WHERE number = 1", "DELETE FROM device.history WHERE number = 2",
            "DELETE FROM device.history WHERE number = 3", "DELETE FROM device.history",
            "INSERT INTO device.history SELECT device_id, 4, at, act, detail, actor, correlation, seal"
                    + " FROM device.history WHERE number = 3"})
    void showsEveryEdit(String edit) {
        assertTrue(database.say(edit) > 0);
        assertFalse(life.history.isWhole(alice));
    }

    @Test
    void cannotBeCutBackByTheCounterAlone() {
        database.say("DELETE FROM device.history WHERE number = 3");
        database.say("UPDATE device.device SET story_length = 2");
        assertFalse(life.history.isWhole(alice));
    }

    @Test
    void writesTheSameRefusalOnceAnHour() {
        assertTrue(writeOnce());
        clock.goOn(Duration.ofMinutes(59));
        assertFalse(writeOnce());
        clock.goOn(Duration.ofMinutes(2));
        assertTrue(writeOnce());
        assertEquals("5", database.ask("SELECT count(*) FROM device.history"));
    }

    @Test
    void numbersStayInOrderWhenManyWriteAtOnce() throws Exception {
        var hands = Executors.newFixedThreadPool(8);
        Callable<Boolean> work = () -> {
            write(DeviceAct.CONFIGURED);
            return true;
        };
        for (var done : hands.invokeAll(Stream.generate(() -> work).limit(40).toList())) {
            done.get();
        }
        hands.shutdown();
        assertEquals("43", database.ask("SELECT max(number) FROM device.history"));
        assertTrue(life.history.isWhole(alice));
    }

    @Test
    void aMoveIsOneStepWithItsEntryAndItsNews() {
        var device = life.devices.find(alice).orElseThrow();
        assertThrows(IllegalStateException.class, () -> database.inTransaction(() -> {
            life.devices.move(device, DeviceState.BOUND, DeviceAct.BOUND, Map.of(), "device");
            throw new IllegalStateException("the lights go out");
        }));
        assertEquals(DeviceState.REGISTERED, life.devices.find(alice).orElseThrow().state());
        assertEquals("3", database.ask("SELECT max(number) FROM device.history"));
        assertEquals(0, life.mail.outbox().size());
        assertTrue(life.devices.move(device, DeviceState.BOUND, DeviceAct.BOUND, Map.of(), "device"));
        assertFalse(life.devices.move(device, DeviceState.SUSPENDED, DeviceAct.SUSPENDED, Map.of(), "carol"));
        assertEquals(1, life.mail.outbox().size());
    }

    private void write(DeviceAct act) {
        database.inTransaction(() -> life.history.write(alice, act, Map.of("place", "harbour"), "carol"));
    }

    private boolean writeOnce() {
        return database.inTransaction(
                () -> life.history.writeOnce(alice, DeviceAct.CLONE_SUSPECTED, Map.of(), "device"));
    }
}
