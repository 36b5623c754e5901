package io.trustline.device.binding.control;

import io.trustline.device.api.SimSwapKind;
import io.trustline.device.life.control.Device;
import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.outcome.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of a claim. */
sealed interface Verdict {

    /** The only way in: whoever asks must say what happens in each case. */
    <T> T fold(Function<Admitted, T> admitted, Function<SimChanged, T> simChanged,
            Function<CloneSuspected, T> cloneSuspected, Function<Stopped, T> stopped);

    /** It may go on: as the named device or a new one; another device gives up the number. */
    record Admitted(Optional<Device> device, Optional<Device> releasing, boolean proven) implements Verdict {
        @Override
        public <T> T fold(Function<Admitted, T> admitted, Function<SimChanged, T> simChanged,
                Function<CloneSuspected, T> cloneSuspected, Function<Stopped, T> stopped) {
            return admitted.apply(this);
        }
    }

    /** These devices and their SIMs came apart. */
    record SimChanged(List<Apart> apart) implements Verdict {
        @Override
        public <T> T fold(Function<Admitted, T> admitted, Function<SimChanged, T> simChanged,
                Function<CloneSuspected, T> cloneSuspected, Function<Stopped, T> stopped) {
            return simChanged.apply(this);
        }
    }

    /** Somebody without proof claims to be this live device. */
    record CloneSuspected(Device device) implements Verdict {
        @Override
        public <T> T fold(Function<Admitted, T> admitted, Function<SimChanged, T> simChanged,
                Function<CloneSuspected, T> cloneSuspected, Function<Stopped, T> stopped) {
            return cloneSuspected.apply(this);
        }
    }

    /** Refused, and nothing to report. */
    record Stopped(Refusal refusal) implements Verdict {
        @Override
        public <T> T fold(Function<Admitted, T> admitted, Function<SimChanged, T> simChanged,
                Function<CloneSuspected, T> cloneSuspected, Function<Stopped, T> stopped) {
            return stopped.apply(this);
        }
    }

    /** A device, how it came apart from its SIM, and the number that was seen. */
    record Apart(Device device, SimSwapKind kind, Msisdn seen) {

        Msisdn expected() {
            return device.number().orElse(seen);
        }
    }
}
