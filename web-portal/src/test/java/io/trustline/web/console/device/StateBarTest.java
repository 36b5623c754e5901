package io.trustline.web.console.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.device.api.DeviceState;
import io.trustline.device.api.StateCount;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CAM-1: the bar says what the numbers say. */
class StateBarTest {

    @Test
    void drawsEveryStateInTheOrderOfLife() {
        var bar = StateBar.of(List.of(new StateCount(DeviceState.BOUND, 75), new StateCount(DeviceState.IMPORTED, 25)));

        assertEquals(List.of(DeviceState.values()), bar.pieces().stream().map(StateBar.Piece::state).toList());
        assertEquals(25, piece(bar, DeviceState.IMPORTED).length());
        assertEquals(25, piece(bar, DeviceState.BOUND).start());
        assertEquals(75, piece(bar, DeviceState.BOUND).length());
        assertEquals(100, bar.total());
    }

    @Test
    void showsASingleOneBesideAMillionAndStaysInItsLength() {
        var bar = StateBar.of(List.of(new StateCount(DeviceState.IMPORTED, 1_000_000),
                new StateCount(DeviceState.BOUND, 1), new StateCount(DeviceState.REVOKED, 2)));

        assertEquals(1, piece(bar, DeviceState.BOUND).length());
        assertTrue(piece(bar, DeviceState.REVOKED).start() + piece(bar, DeviceState.REVOKED).length() <= 100);
    }

    @Test
    void isEmptyWithoutDevices() {
        assertTrue(StateBar.of(List.of()).none());
        assertEquals(0, piece(StateBar.of(List.of()), DeviceState.IMPORTED).length());
    }

    private static StateBar.Piece piece(StateBar bar, DeviceState state) {
        return bar.pieces().get(state.ordinal());
    }
}
