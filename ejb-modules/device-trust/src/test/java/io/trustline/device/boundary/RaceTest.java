package io.trustline.device.boundary;

import static io.trustline.device.boundary.Town.ALICES_NUMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trustline.device.control.DeviceSettingsFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** KEY-5, KEY-9: many at once end as one after the other would, and none hears of the collision. */
class RaceTest {

    private final Town town = new Town(DeviceSettingsFixture.defaults());
    private final Handset alice = new Handset(town, "alice-doorbell");

    @Test
    void manyInitialisationsOfOneDidAtOnceMakeOneDevice() throws Exception {
        var slugs = atOnce(16);
        assertEquals(List.of("granted"), slugs.stream().distinct().toList());
        assertEquals("1", count("device.device"));
        assertEquals("3", count("device.negotiated_key WHERE state = 'PENDING'"));
    }

    @Test
    void theSameRequestManyTimesAtOnceGetsOneAnswer() throws Exception {
        var edkey = alice.edkey();
        var answers = new ArrayList<String>();
        var hands = Executors.newFixedThreadPool(8);
        Callable<String> work = () -> town.initialise(edkey, ALICES_NUMBER).fold(text -> text, no -> "refused");
        for (var done : hands.invokeAll(IntStream.range(0, 16).mapToObj(i -> work).toList())) {
            answers.add(done.get());
        }
        hands.shutdown();
        assertEquals(1, answers.stream().distinct().count());
        assertEquals("1", count("device.negotiated_key"));
    }

    @Test
    void ofManyDevicesThatFirstUseOneNumberAtOnceOneIsBound() throws Exception {
        var rivals = IntStream.range(0, 8).mapToObj(i -> new Handset(town, "rival-" + i)).toList();
        rivals.forEach(rival -> rival.initialise(ALICES_NUMBER));
        var hands = Executors.newFixedThreadPool(8);
        var slugs = new ArrayList<String>();
        for (var done : hands.invokeAll(rivals.stream()
                .<Callable<String>>map(rival -> () -> rival.access(ALICES_NUMBER)).toList())) {
            slugs.add(done.get());
        }
        hands.shutdown();
        assertEquals(1, slugs.stream().filter("granted"::equals).count());
        assertEquals(7, slugs.stream().filter("sim-changed"::equals).count());
    }

    private List<String> atOnce(int many) throws Exception {
        var hands = Executors.newFixedThreadPool(8);
        var slugs = new ArrayList<String>();
        var work = IntStream.range(0, many).mapToObj(number -> new Handset(town, alice.did, number))
                .<Callable<String>>map(rival -> () -> rival.initialise(ALICES_NUMBER)).toList();
        for (var done : hands.invokeAll(work)) {
            slugs.add(done.get());
        }
        hands.shutdown();
        return slugs;
    }

    private String count(String what) {
        return town.database.ask("SELECT count(*) FROM " + what);
    }
}
