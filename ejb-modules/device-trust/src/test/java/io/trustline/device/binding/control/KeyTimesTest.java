package io.trustline.device.binding.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trustline.device.control.DeviceSettingsFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KEY-5: KeyTime by a policy for each service and type of device. */
class KeyTimesTest {

    private static final String POLICY = "alarm/*=P7D, alarm/camera=P1D,*/meter=P90D,*/*=P60D";

    @Test
    void theMostSpecificEntryWins() {
        var times = times(POLICY);
        assertEquals(Duration.ofDays(1), times.of("alarm", "camera"));
        assertEquals(Duration.ofDays(7), times.of("alarm", "meter"));
        assertEquals(Duration.ofDays(90), times.of("parking", "meter"));
        assertEquals(Duration.ofDays(60), times.of("parking", "barrier"));
    }

    @Test
    void withoutAPolicyTheSettingDecides() {
        assertEquals(Duration.ofDays(30), times("").of("alarm", "camera"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alarm=P1D", "alarm/camera", "alarm/camera=soon", "alarm/camera=-P1D", "a/b/c=P1D",
            "alarm/camera=P1D,alarm/camera=P2D", "alarm/camera=PT0.5S", "alarm/camera=P1D=P2D"})
    void aPolicyThatMakesNoSenseStopsTheStart(String policy) {
        assertThrows(IllegalArgumentException.class, () -> times(policy));
    }

    private static KeyTimes times(String policy) {
        var times = new KeyTimes();
        times.settings = DeviceSettingsFixture.withKeyTimes(policy);
        times.check();
        return times;
    }
}
