package io.trustline.device.list.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trustline.device.api.DeviceState;
import io.trustline.device.api.ImportFault;
import io.trustline.device.api.ImportWish;
import io.trustline.device.control.DeviceDatabase;
import io.trustline.device.control.DeviceSettingsFixture;
import io.trustline.device.control.TownClock;
import io.trustline.device.life.control.LifeFixture;
import io.trustline.device.vault.control.SealedColumn;
import io.trustline.sdk.wire.FactoryId;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** CAM-1: every camera has a factory key of its own, which came in its maker's list. */
class ImportsTest {

    private static final String HEADER = "serial,key\n";

    private final TownClock clock = new TownClock();
    private final DeviceDatabase database = DeviceDatabase.fresh();
    private final LifeFixture life = new LifeFixture(database, DeviceSettingsFixture.defaults(), clock);
    private final ListFixture lists = new ListFixture(database, life, clock);

    @Test
    void aDeviceIsFoundByItsFactoryIdAndItsKeyIsSealed() {
        lists.read("Lumen", HEADER + "A1," + key(1));
        var device = life.devices.findByFactoryId(FactoryId.of("Lumen", "A1")).orElseThrow();
        assertEquals(DeviceState.IMPORTED, device.state());
        assertEquals("Lumen", device.maker().orElseThrow());
        var opened = life.vault.open(SealedColumn.FACTORY_KEY.of(device.id()), device.factoryKey().orElseThrow());
        assertArrayEquals(HexFormat.of().parseHex(key(1)), opened);
    }

    @Test
    void theSameListAgainIsKnownAndNotBad() {
        var list = HEADER + rows(1, 2500);
        assertEquals(2500, lists.read("Lumen", list).taken());
        var again = lists.read("Lumen", list);
        assertEquals(List.of(0L, 2500L, 0L), List.of(again.taken(), again.known(), again.bad()));
    }

    @Test
    void aSerialNumberWithAnotherKeyIsDoubled() {
        var view = lists.read("Lumen", HEADER + "A1," + key(1) + "\nA1," + key(2) + "\nA1," + key(1));
        assertEquals(List.of(new ImportFault(3, "doubled")), lists.imports.faults(view.id(), 10));
        assertEquals(List.of(1L, 1L, 1L), List.of(view.taken(), view.known(), view.bad()));
    }

    @Test
    void aKeyOfAWholeBatchIsRefusedEvenFromAnotherMaker() {
        lists.read("Lumen", HEADER + "A1," + key(1));
        var view = lists.read("Oculus", HEADER + "B1," + key(1) + "\nB2," + key(2) + "\nB3," + key(2));
        assertEquals(List.of(new ImportFault(2, "key-shared"), new ImportFault(4, "key-shared")),
                lists.imports.faults(view.id(), 10));
        assertEquals(1, view.taken());
    }

    @Test
    void faultsAreCountedOnAfterAThousand() {
        var view = lists.read("Lumen", HEADER + "A1,short\n".repeat(2300));
        assertEquals(2300, view.bad());
        assertEquals(Imports.MOST_FAULTS, lists.imports.faults(view.id(), 5000).size());
    }

    @Test
    void anImportThatStandsStillIsInterruptedAndTakesNothingMore() throws Exception {
        var id = lists.imports.begin(new ImportWish("Lumen", "list.csv", 0, "olga"));
        clock.goOn(Imports.LONGEST_PAUSE.plus(Duration.ofSeconds(1)));
        assertEquals(1, lists.imports.abandon());
        var list = lists.taking.open("Lumen", new java.io.ByteArrayInputStream((HEADER + rows(1, 3)).getBytes()));
        assertFalse(lists.take(id, "Lumen", list.orElseThrow().next()));
        assertEquals("INTERRUPTED", lists.imports.find(id).orElseThrow().state());
    }

    @Test
    void newestComeFirst() {
        lists.read("Lumen", HEADER + "A1," + key(1));
        clock.goOn(Duration.ofSeconds(1));
        lists.read("Oculus", HEADER + "A1," + key(2));
        assertEquals(List.of("Oculus", "Lumen"), lists.imports.newest(9).stream().map(view -> view.maker()).toList());
    }

    private static String rows(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(n -> "S" + n + "," + key(n))
                .collect(Collectors.joining("\n"));
    }

    private static String key(int n) {
        return "%032x".formatted(n);
    }
}
