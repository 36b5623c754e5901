package io.trustline.web.console.device;

import io.trustline.device.api.DeviceState;
import io.trustline.device.api.StateCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many devices are in each state, as pieces of a bar that is a hundred long. */
public record StateBar(List<Piece> pieces, long total) {

    private static final double LENGTH = 100;
    /** A single device beside a million must be seen. */
    private static final double SHORTEST = 1;

    static StateBar of(List<StateCount> counts) {
        var each = counts.stream()
                .collect(Collectors.toMap(StateCount::state, StateCount::devices, Long::sum));
        long total = each.values().stream().mapToLong(Long::longValue).sum();
        long tiny = each.values().stream().filter(devices -> isTiny(devices, total)).count();
        var pieces = new ArrayList<Piece>();
        double start = 0;
        for (var state : DeviceState.values()) {
            long devices = each.getOrDefault(state, 0L);
            double length = length(devices, total, tiny);
            pieces.add(new Piece(state, devices, start, length));
            start += length;
        }
        return new StateBar(List.copyOf(pieces), total);
    }

    /** Those who have enough give what the tiny ones are drawn larger. */
    private static double length(long devices, long total, long tiny) {
        if (devices == 0) {
            return 0;
        }
        return isTiny(devices, total) ? SHORTEST : (LENGTH - tiny * SHORTEST) * devices / total;
    }

    private static boolean isTiny(long devices, long total) {
        return devices > 0 && devices * LENGTH < total * SHORTEST;
    }

    public boolean none() {
        return total == 0;
    }

    /** One state. */
    public record Piece(DeviceState state, long devices, double start, double length) {

        public String tone() {
            return "tone-" + state.name().toLowerCase(Locale.ROOT);
        }
    }
}
