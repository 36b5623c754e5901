package io.trustline.device.life.control;

import io.trustline.kernel.identity.DeviceId;
import java.util.Optional;

/** Goes over a history from its beginning and notices the first entry that does not fit. */
final class StoryWalk {

    private final StorySeals seals;
    private final DeviceId device;
    private int length;
    private String last = "";
    private boolean whole = true;

    StoryWalk(StorySeals seals, DeviceId device) {
        this.seals = seals;
        this.device = device;
    }

    boolean step(StoryEntry entry, String seal) {
        length++;
        whole = whole && entry.number() == length && seals.seal(last, entry).equals(seal);
        last = seal;
        return whole;
    }

    boolean endsAt(int stated, Optional<String> head) {
        return whole && stated == length
                && head.map(seals.head(device, length, last)::equals).orElse(length == 0);
    }
}
