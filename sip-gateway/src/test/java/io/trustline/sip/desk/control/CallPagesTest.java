package io.trustline.sip.desk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallLines;
import io.trustline.sip.api.CallSearch;
import io.trustline.sip.api.DialRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** VOX-12: operators find calls, and no list shows a whole number. */
class CallPagesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Optional<String> ANY = Optional.empty();

    private final DeskTown town = new DeskTown();
    private final CallPages pages = town.pages();

    @Test
    void everyCallIsOnExactlyOnePageEvenAtTheSameMoment() {
        var asked = IntStream.range(0, 7).mapToObj(n -> town.call(DeskTown.ALICE, "spoken", "north", NOON)).sorted()
                .toList();
        var seen = new ArrayList<UUID>();
        var after = ANY;
        do {
            var page = pages.page(new CallSearch(ANY, ANY, ANY), after, 3);
            seen.addAll(ids(page));
            after = page.next();
        } while (after.isPresent());
        assertEquals(asked, seen.stream().sorted().toList());
    }

    @Test
    void theNewestComesFirst() {
        var early = town.call(DeskTown.ALICE, "spoken", "north", NOON);
        var late = town.call(DeskTown.BOB, "busy", "south", NOON.plusSeconds(1));
        assertEquals(List.of(late, early), ids(pages.page(new CallSearch(ANY, ANY, ANY), ANY, 10)));
    }

    @Test
    void outcomeTrunkAndNumberNarrowTheList() {
        var spoken = town.call(DeskTown.ALICE, "spoken", "north", NOON);
        var busy = town.call(DeskTown.ALICE, "busy", "south", NOON.plusSeconds(1));
        var alive = town.call(DeskTown.BOB, "", "", NOON.plusSeconds(2));
        assertEquals(List.of(busy), find(Optional.of("busy"), ANY, ANY));
        assertEquals(List.of(alive), find(Optional.of("live"), ANY, ANY));
        assertEquals(List.of(spoken), find(ANY, Optional.of("north"), ANY));
        assertEquals(List.of(busy, spoken), find(ANY, ANY, Optional.of("138 0013 8000")));
        assertEquals(List.of(spoken), find(Optional.of("spoken"), Optional.of("north"), Optional.of("+8613800138000")));
        assertEquals(List.of(), find(ANY, ANY, Optional.of("13700137000")));
        assertEquals(List.of(), find(ANY, ANY, Optional.of("alice")));
    }

    @Test
    void aForgedCursorFindsNothing() {
        town.call(DeskTown.ALICE, "spoken", "north", NOON);
        for (var forged : List.of("", "x", "MjAyNnx4", "%%%")) {
            assertEquals(List.of(), ids(pages.page(new CallSearch(ANY, ANY, ANY), Optional.of(forged), 10)));
        }
    }

    @Test
    void aRefusalHasItsReasonAndAMaskedNumber() {
        town.call(DeskTown.ALICE, "not-dialled/PREFIX_BLOCKED", "", NOON);
        var refusal = pages.refusals(10).get(0);
        assertEquals(DialRefusal.PREFIX_BLOCKED, refusal.reason());
        assertEquals("+86…00", refusal.number());
    }

    @Test
    void aReceiptTellsTimesAndNoNumber() {
        var id = town.call(DeskTown.ALICE, "spoken", "north", NOON);
        town.database.say("UPDATE sip.call SET answered_at = '" + NOON.plusSeconds(4) + "', first_digit_at = '"
                + NOON.plusSeconds(5) + "', keys_pressed = '1' WHERE id = '" + id + "'");
        town.database
                .say("INSERT INTO sip.attempt (call_id, number, trunk, begun_at, sip_status, result) VALUES ('" + id
                        + "', 1, 'north', '" + NOON + "', 200, 'answered')");
        var receipt = new Receipts(town.database.source()).of(new CallId(id)).orElseThrow();
        assertEquals(4, receipt.toAnswer().orElseThrow().toSeconds());
        assertEquals(1, receipt.answerToFirstDigit().orElseThrow().toSeconds());
        assertTrue(receipt.toRing().isEmpty());
        assertEquals(Optional.of(200), receipt.attempts().get(0).sipStatus());
        assertFalse(receipt.toString().contains("138001"));
    }

    private List<UUID> find(Optional<String> outcome, Optional<String> trunk, Optional<String> number) {
        return ids(pages.page(new CallSearch(outcome, trunk, number), ANY, 10));
    }

    private static List<UUID> ids(CallLines page) {
        return page.lines().stream().map(line -> line.call().value()).toList();
    }
}
