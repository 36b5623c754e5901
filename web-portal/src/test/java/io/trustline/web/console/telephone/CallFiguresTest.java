package io.trustline.web.console.telephone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.sip.api.CallOutcome;
import io.trustline.sip.api.MinuteTally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** VOX-12: drawings show what was counted. */
class CallFiguresTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<MinuteTally> MINUTES = List.of(new MinuteTally(NOON, Map.of()),
            new MinuteTally(NOON.plusSeconds(60), Map.of("spoken", 2, "busy", 1, "no-answer", 1)),
            new MinuteTally(NOON.plusSeconds(120), Map.of("", 1, "spoken", 1)));

    @Test
    void theFullestMinuteFillsTheDrawing() {
        var figure = MinuteFigure.of(MINUTES);
        assertEquals(4, figure.most());
        assertEquals(6, figure.total());
        var pieces = figure.columns().get(1).pieces();
        assertEquals(List.of(50.0, 0.0), pieces.stream().map(MinuteFigure.Piece::y).toList());
        assertEquals(100, pieces.stream().mapToDouble(MinuteFigure.Piece::height).sum());
        assertEquals(50, figure.columns().get(2).pieces().stream().mapToDouble(MinuteFigure.Piece::height).sum());
        assertTrue(figure.columns().get(0).pieces().isEmpty());
    }

    @Test
    void anHourWithoutCallsIsDrawnToo() {
        assertEquals(0, MinuteFigure.of(MINUTES.subList(0, 1)).most());
        assertTrue(OutcomeBar.of(MINUTES.subList(0, 1)).none());
    }

    @Test
    void theBarHasEveryOutcomeOnceAndIsWhole() {
        var bar = OutcomeBar.of(MINUTES);
        assertEquals(List.of("spoken", "live", "busy", "no-answer"),
                bar.pieces().stream().map(OutcomeBar.Piece::name).toList());
        assertEquals(100, bar.pieces().stream().mapToDouble(OutcomeBar.Piece::length).sum(), 0.001);
    }

    @Test
    void everyOutcomeHasATone() {
        for (var outcome : CallOutcome.Plain.values()) {
            assertTrue(Fate.of(outcome.label()).labels().contains(outcome.label()), outcome.label());
        }
    }
}
