package io.trustline.simulators.phone.call;

import io.trustline.simulators.phone.sound.Recording;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other threads see of the telephone: a picture that is replaced as a whole. */
final class Board {

    /** Sound of so many calls is kept, five minutes each at most. */
    private static final int AUDIBLE = 3;

    private final Clock clock;
    private PhoneView view;
    private Map<Integer, Recording> recordings = Map.of();

    Board(Clock clock, Manner manner) {
        this.clock = clock;
        this.view = new PhoneView(1, clock.instant(), manner, Optional.empty(), List.of());
    }

    synchronized void show(Manner manner, Optional<PhoneCall> current, Collection<PhoneCall> calls) {
        var kept = new HashMap<Integer, Recording>();
        calls.stream().limit(AUDIBLE).forEach(call -> kept.put(call.number(), call.recording()));
        recordings = Map.copyOf(kept);
        view = new PhoneView(view.version() + 1, clock.instant(), manner, current.map(PhoneCall::view),
                calls.stream().map(PhoneCall::view).toList());
        notifyAll();
    }

    synchronized PhoneView view() {
        return view;
    }

    synchronized Map<Integer, Recording> recordings() {
        return recordings;
    }

    synchronized PhoneView after(long version, long waitMillis) throws InterruptedException {
        if (view.version() <= version) {
            wait(waitMillis);
        }
        return view;
    }
}
