package io.trustline.device.desk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.api.DeviceLine;
import io.trustline.device.api.DeviceLines;
import io.trustline.device.api.DeviceSearch;
import io.trustline.device.api.DeviceState;
import io.trustline.device.api.Did;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KEY-9: an operator finds a device by whatever is known of it. */
class DeviceSearchesTest {

    private final DeskFixture desk = new DeskFixture();

    @BeforeEach
    void deliver() {
        desk.deliver(25);
    }

    @Test
    void theBeginningOfASerialNumberFindsAllThatBeginSo() {
        assertEquals(List.of("LM-0020", "LM-0021", "LM-0022", "LM-0023", "LM-0024", "LM-0025"),
                serials(find("LM-002")));
        assertEquals(List.of("LM-0007"), serials(find("lm-0007")));
        assertEquals(List.of(), serials(find("LN")));
    }

    @Test
    void pagesBySerialNumberShowEveryDeviceOnce() {
        assertEquals(IntStream.rangeClosed(1, 25).mapToObj("LM-%04d"::formatted).toList(), walk("LM-", 4));
    }

    @Test
    void pagesByTimeShowEveryDeviceOnceTheNewestFirst() {
        desk.clock.goOn(Duration.ofMinutes(1));
        desk.lists.read("Lumen", "serial,key\nZ9," + "fe".repeat(8) + "00".repeat(8));
        var walked = walk("", 4);
        assertEquals("Z9", walked.get(0));
        assertEquals(26, walked.size());
        assertEquals(26, walked.stream().distinct().count());
    }

    @Test
    void aStateNarrowsBothKindsOfLists() {
        desk.database.say("UPDATE device.device SET state = 'SUSPENDED' WHERE serial = 'LM-0003'");
        assertEquals(List.of("LM-0003"), serials(find("", DeviceState.SUSPENDED)));
        assertEquals(List.of("LM-0003"), serials(find("LM", DeviceState.SUSPENDED)));
        assertEquals(24, find("LM", DeviceState.IMPORTED).lines().size());
    }

    @Test
    void aNumberIsFoundInEveryNotationAndShownMasked() {
        desk.database.say("UPDATE device.device SET msisdn = '+8613800138000' WHERE serial = 'LM-0003'");
        for (var notation : List.of("+8613800138000", "13800138000")) {
            assertEquals(List.of("LM-0003"), serials(find(notation)));
        }
        assertEquals("+86…00", find("13800138000").lines().get(0).number().orElseThrow());
    }

    @Test
    void anIdAndADidAreFoundWhole() {
        var id = desk.life.devices.create(new Did("alices-phone"), "{}");
        assertEquals(List.of(id), find(id.toString()).lines().stream().map(DeviceLine::id).toList());
        assertEquals(List.of(id), find("alices-phone").lines().stream().map(DeviceLine::id).toList());
        assertEquals(List.of(), find("alices-phon").lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "dHxub3QtYS10aW1lfHg", "c3x6enxiYWQ", "LM|LM|LM"})
    void aForgedCursorFindsNothing(String cursor) {
        assertEquals(new DeviceLines(List.of(), Optional.empty()),
                desk.searches.find(new DeviceSearch("LM", Optional.empty()), Optional.of(cursor), 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "' OR 1=1 --", "摄像机", "~~~~"})
    void strangeTextFindsNothing(String text) {
        assertEquals(List.of(), find(text).lines());
    }

    @Test
    void countsAreKeptForAWhile() {
        assertEquals(25, desk.counts.counts().get(0).devices());
        desk.database.say("UPDATE device.device SET state = 'REVOKED'");
        assertEquals(25, desk.counts.counts().get(0).devices());
        desk.clock.goOn(Duration.ofSeconds(11));
        assertEquals(25, desk.counts.counts().get(DeviceState.REVOKED.ordinal()).devices());
    }

    @Test
    void everyListWalksAnIndex() {
        for (var query : List.of(
                "SELECT id FROM device.device WHERE 1 = 1 ORDER BY created_at DESC, id DESC LIMIT 10",
                "SELECT id FROM device.device WHERE state = 'BOUND' ORDER BY state, created_at DESC, id DESC LIMIT 10",
                "SELECT id FROM device.device WHERE serial_key >= X'4C' AND serial_key < X'4D'"
                        + " ORDER BY serial_key, id LIMIT 10")) {
            assertTrue(desk.database.ask("EXPLAIN " + query).contains("index sorted"), query);
        }
    }

    private List<String> walk(String wanted, int size) {
        var all = new ArrayList<String>();
        var after = Optional.<String>empty();
        do {
            var page = desk.searches.find(new DeviceSearch(wanted, Optional.empty()), after, size);
            all.addAll(serials(page));
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private DeviceLines find(String wanted) {
        return desk.searches.find(new DeviceSearch(wanted, Optional.empty()), Optional.empty(), 50);
    }

    private DeviceLines find(String wanted, DeviceState state) {
        return desk.searches.find(new DeviceSearch(wanted, Optional.of(state)), Optional.empty(), 50);
    }

    private static List<String> serials(DeviceLines lines) {
        return lines.lines().stream().map(DeviceLine::serial).toList();
    }
}
