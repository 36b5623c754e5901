package io.trustline.sip.call.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallStage;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.media.control.MediaNews;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever comes in whatever order: one end, no word before an answer, no second telephone beside one. */
class EveryOrderTest {

    private static final int LENGTH = 4;

    private static final List<Consumer<Town>> NEWS = List.of(town -> town.news(new LegNews.Trying()),
            town -> town.news(new LegNews.Ringing()), town -> town.news(new LegNews.EarlyMedia("early")),
            town -> town.news(new LegNews.Diverted("181")), town -> town.news(new LegNews.Answered("answer", false)),
            town -> town.news(new LegNews.Answered("answer", true)),
            town -> town.news(new LegNews.Failed(503, Optional.empty(), Optional.empty())),
            town -> town.news(new LegNews.Failed(486, Optional.of(17), Optional.empty())),
            town -> town.news(new LegNews.Broken("no route")), town -> town.news(new LegNews.Reoffered("hold")),
            town -> town.news(new LegNews.HungUp(Optional.of(16))), town -> town.news(new LegNews.Closed()),
            town -> town.key('1'), town -> town.key('9'), town -> town.news(new MediaNews.Silent()),
            EveryOrderTest::sayAll, town -> town.pass(Duration.ofMillis(600)), town -> town.pass(Duration.ofSeconds(6)),
            town -> town.pass(Duration.ofSeconds(50)), EveryOrderTest::stop);

    @Test
    void endsOnceAndSpeaksOnlyToSomebodyWhoAnswered() {
        for (var gate : List.of(Optional.<String>empty(), Optional.of("19"))) {
            walk(new ArrayList<>(), gate);
        }
    }

    private void walk(List<Integer> path, Optional<String> gate) {
        if (path.size() == LENGTH) {
            live(path, gate);
            return;
        }
        for (int next = 0; next < NEWS.size(); next++) {
            path.add(next);
            walk(path, gate);
            path.remove(path.size() - 1);
        }
    }

    private void live(List<Integer> path, Optional<String> gate) {
        var town = new Town();
        town.begin(gate);
        for (int step : path) {
            NEWS.get(step).accept(town);
            check(town, path);
        }
        town.closed().pass(Duration.ofMinutes(5));
        check(town, path);
        assertEquals(1, town.records.size(), path::toString);
        assertEquals(0, town.network.roomTaken, path::toString);
        assertEquals(100, town.sound.portsLeft, path::toString);
        assertEquals(0, town.clock.waitingAlarms(), path::toString);
    }

    private static void check(Town town, List<Integer> path) {
        boolean answered = town.stages.contains(CallStage.ANSWERED);
        assertTrue(answered || town.sound.lines.stream().allMatch(line -> line.told.isEmpty()), path::toString);
        var former = town.network.wires.subList(0, town.network.wires.size() - 1);
        assertTrue(former.stream().noneMatch(wire -> wire.mayRing()), path::toString);
        boolean delivered = town.records.stream().anyMatch(record -> record.outcome() == Plain.SPOKEN);
        assertTrue(!delivered || town.stages.contains(CallStage.SPOKEN), path::toString);
    }

    private static void sayAll(Town town) {
        while (!town.sound.last().speeches.isEmpty()) {
            town.said();
        }
    }

    private static void stop(Town town) {
        town.call.stop();
        town.clock.settle();
    }
}
